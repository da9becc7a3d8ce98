import { decline } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Core } from '../core.ts';
import { findBooking } from './find-booking.ts';
import { saveChange } from './save-change.ts';

/**
 * Refuses a booking that waits for the owner, and frees its time.
 * @throws AppError `bookings.not_found`, `bookings.not_pending`
 */
export async function declineBooking(
  core: Core,
  { businessId, id, reason }: { businessId: string; id: string; reason?: string | undefined },
): Promise<Booking> {
  const declined = await core.store.write(async (tx) => {
    const booking = await findBooking(core, tx, { by: 'member', businessId, id });
    const change = decline(booking, { by: 'member', at: core.clock.now(), reason });
    return saveChange(core, tx, { before: booking, change, seats: 1 });
  });
  core.wakeOutbox();
  return declined;
}
