import type { ShownBooking } from '../../contract/bookings.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { Core } from '../core.ts';
import { shownBooking, surroundingsOf } from './booking-views.ts';
import { findBooking } from './find-booking.ts';

/** The booking behind a visitor's link, as they see it. @throws AppError `bookings.not_found` */
export async function seeBooking(
  core: Pick<Core, 'store' | 'secrets' | 'clock'>,
  token: string,
): Promise<ShownBooking> {
  const booking = await findBooking(core, core.store.read, { by: 'visitor', token });
  const setup = await loadSetup(core.store.read, booking.businessId);
  return shownBooking(booking, surroundingsOf(booking, setup), core.clock.now());
}
