import { cancel } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { Core } from '../core.ts';
import { surroundingsOf } from './booking-views.ts';
import { requireNotice } from './change-notice.ts';
import { findBooking } from './find-booking.ts';
import type { BookingRef } from './find-booking.ts';
import { saveChange } from './save-change.ts';

/**
 * Cancels a booking and frees its time; one that is cancelled already stays as it is.
 * @throws AppError `bookings.not_found`, `bookings.too_late_to_change`, `bookings.already_ended`
 */
export async function cancelBooking(
  core: Core,
  ref: BookingRef,
  { reason }: { reason?: string | undefined } = {},
): Promise<Booking> {
  const cancelled = await core.store.write(async (tx) => {
    const booking = await findBooking(core, tx, ref);
    if (booking.state.status === 'cancelled') return booking;
    const now = core.clock.now();
    const change = cancel(booking, { by: ref.by, at: now, reason: reason === '' ? null : reason });
    if (change.isDone && ref.by === 'visitor') {
      const setup = await loadSetup(tx, booking.businessId);
      const { service } = surroundingsOf(booking, setup);
      requireNotice(booking, service, { business: setup.business, now });
    }
    return saveChange(core, tx, { before: booking, change, seats: 1 });
  });
  core.wakeOutbox();
  return cancelled;
}
