import type { Instant } from '../../domain/availability/types.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { nearestFree } from '../availability/free-times.ts';
import { offerOf } from '../availability/offer.ts';
import { keptPerson, shelfOf } from '../bookings/kept-person.ts';
import type { Core } from '../core.ts';

/** Up to three free times near a booking's, with the same person, soonest first. */
export async function timesAround(
  { store, clock, zones }: Pick<Core, 'store' | 'clock' | 'zones'>,
  booking: Booking,
): Promise<Instant[]> {
  const { read } = store;
  const setup = await loadSetup(read, booking.businessId);
  const shelf = await shelfOf(read, booking);
  const staffId = keptPerson(setup, shelf, booking);
  if (staffId === undefined) return [];
  const offer = offerOf(setup, shelf, { serviceId: booking.serviceId, staffId });
  const look = { now: clock.now(), except: { bookingId: booking.id }, zones };
  const nearest = await nearestFree(read, offer, { start: booking.start, look });
  return nearest
    .filter((start) => start !== booking.start)
    .slice(0, 3)
    .toSorted((a, b) => a - b);
}
