import { markAbsent } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Core } from '../core.ts';
import { findBooking } from './find-booking.ts';
import { saveChange } from './save-change.ts';

/**
 * Notes that nobody came.
 * @throws AppError `bookings.not_found`, `bookings.already_ended`, `bookings.not_started`
 */
export async function markNoShow(
  core: Core,
  { businessId, id }: { businessId: string; id: string },
): Promise<Booking> {
  return core.store.write(async (tx) => {
    const booking = await findBooking(core, tx, { by: 'member', businessId, id });
    const change = markAbsent(booking, { by: 'member', at: core.clock.now() });
    return saveChange(core, tx, { before: booking, change, seats: 1 });
  });
}
