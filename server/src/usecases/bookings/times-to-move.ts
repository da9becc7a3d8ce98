import type { Availability } from '../../contract/availability.ts';
import type { LocalDate } from '../../domain/availability/types.ts';
import { dateOfEpochDay, epochDayOf } from '../../domain/time/local-date.ts';
import { firstFree, lastPossibleStart, startsOfAny } from '../availability/free-times.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { offerOf } from '../availability/offer.ts';
import { loadBusyRows, slotQueries } from '../availability/slot-queries.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { findBooking } from './find-booking.ts';
import { keptPerson, shelfOf } from './kept-person.ts';

/** The free times a booking can be moved to, by date in `timezone`; both dates inclusive, at most a month apart. */
export async function timesToMove(
  core: Pick<Core, 'store' | 'clock' | 'zones' | 'secrets'>,
  token: string,
  { from, to, timezone }: { from: LocalDate; to: LocalDate; timezone: string },
): Promise<Availability> {
  const { read } = core.store;
  const now = core.clock.now();
  const booking = await findBooking(core, read, { by: 'visitor', token });
  const setup = await loadSetup(read, booking.businessId);
  const shelf = await shelfOf(read, booking);
  const staffId = keptPerson(setup, shelf, booking);
  const offer = offerOf(setup, shelf, { serviceId: booking.serviceId, staffId });
  const zone = core.zones.of(timezone);
  const look = {
    now,
    from: zone.resolve(epochDayOf(from), 0),
    to: zone.resolve(epochDayOf(to) + 1, 0),
    except: { bookingId: booking.id },
    zones: core.zones,
  };
  const starts = startsOfAny(
    slotQueries(offer, await loadBusyRows(read, [offer], look), look),
    core.zones,
  );
  const days: Record<LocalDate, string[]> = {};
  for (const start of starts) {
    // The time it has now is no time to move to.
    if (start !== booking.start)
      (days[dateOfEpochDay(zone.dayOf(start))] ??= []).push(toWire(start));
  }
  const isEmpty = Object.keys(days).length === 0;
  const later = isEmpty
    ? await firstFree(read, offer, {
        ...look,
        from: Math.max(look.to, now),
        to: lastPossibleStart(offer, now),
      })
    : null;
  return {
    timezone,
    days,
    next: later === null || later.start === null ? null : toWire(later.start),
  };
}
