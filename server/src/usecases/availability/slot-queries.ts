import type { Service } from '../../contract/services.ts';
import type { Instant, LocalDate, Session, SlotQuery } from '../../domain/availability/types.ts';
import { MINUTE_MS } from '../../domain/bookings/times.ts';
import { dateOfEpochDay } from '../../domain/time/local-date.ts';
import { FREED_VISIT } from '../../domain/waitlist/freed-time.ts';
import type { ZoneTable } from '../../domain/time/zone.ts';
import type { BusyRow } from '../../ports/calendar.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Offer, Person } from './offer.ts';

/** Half-open range over starts, seen at `now`. */
export interface Look {
  readonly now: Instant;
  readonly from: Instant;
  readonly to: Instant;
  /** What does not count as busy: a visit's own hold, a booking that is being moved, what is kept for the waiting list. */
  readonly except?:
    | {
        readonly visit?: string | undefined;
        readonly bookingId?: string | undefined;
        readonly isFreed?: boolean | undefined;
      }
    | undefined;
}

/** Everything that keeps the people of these offers from starting in the range; whole local days, so that loads and daily limits can be counted. */
export async function loadBusyRows(
  repositories: Repositories,
  offers: readonly [Offer, ...Offer[]],
  look: Look & { zones: ZoneTable },
): Promise<BusyRow[]> {
  const zone = look.zones.of(offers[0].businessTimezone);
  const reach = Math.max(...offers.map(({ service }) => reachOf(service)));
  const rows = await repositories.calendar.busyRows({
    businessId: offers[0].businessId,
    staffIds: [...new Set(offers.flatMap(({ people }) => people.map(({ id }) => id)))],
    from: zone.resolve(zone.dayOf(look.from), 0) - reach,
    to: zone.resolve(zone.dayOf(look.to) + 1, 0) + reach,
    now: look.now,
  });
  return rows.filter((row) => !isExcepted(row, look.except));
}

/** A query that still knows the rows it was made of. */
export interface QueryOver<Row extends BusyRow> extends SlotQuery {
  readonly busy: readonly Row[];
  readonly sessions: readonly (Session & { readonly footprint: Row })[];
}

/** One query for each person of the offer, in their order. */
export function slotQueries<Row extends BusyRow>(
  offer: Offer,
  rows: readonly Row[],
  look: Look & { zones: ZoneTable },
): QueryOver<Row>[] {
  return offer.people.map((person) => {
    const own = rows.filter(({ staffId }) => staffId === person.id);
    return slotQuery({ offer, person, own, look });
  });
}

/** Bookings and holds of one person by local date of the business. */
export function countByDate(
  rows: readonly BusyRow[],
  dateOf: (instant: Instant) => LocalDate,
): Map<LocalDate, number> {
  const counts = new Map<LocalDate, number>();
  for (const { bookedStart } of rows) {
    if (bookedStart === null) continue;
    const date = dateOf(bookedStart);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}

function slotQuery<Row extends BusyRow>(given: {
  offer: Offer;
  person: Person;
  own: readonly Row[];
  look: Look & { zones: ZoneTable };
}): QueryOver<Row> {
  const { offer, person, own, look } = given;
  const { service } = offer;
  const zone = look.zones.of(offer.businessTimezone);
  const same = own.filter(({ serviceId }) => serviceId === service.id);
  const isShared = (row: BusyRow) => service.seats > 1 && row.serviceId === service.id;
  return {
    rules: service,
    schedule: person.schedule,
    businessTimezone: offer.businessTimezone,
    busy: own.filter((row) => !isShared(row)),
    sessions: own.filter(isShared).flatMap((row) => sessionOf(row)),
    bookedByDate:
      service.dailyLimit === null
        ? new Map()
        : countByDate(same, (instant) => dateOfEpochDay(zone.dayOf(instant))),
    now: look.now,
    from: look.from,
    to: look.to,
  };
}

function sessionOf<Row extends BusyRow>(
  row: Row,
): { start: Instant; footprint: Row; taken: number }[] {
  if (row.bookedStart === null) return [];
  return [{ start: row.bookedStart, footprint: row, taken: 1 }];
}

function reachOf(service: Service): number {
  return (service.durationMin + service.bufferBeforeMin + service.bufferAfterMin) * MINUTE_MS;
}

function isExcepted(row: BusyRow, except: Look['except']): boolean {
  if (row.kind === 'hold') {
    const isFreed = except?.isFreed === true && row.visit?.startsWith(FREED_VISIT) === true;
    return isFreed || (except?.visit !== undefined && row.visit === except.visit);
  }
  return (
    row.kind === 'booking' && except?.bookingId !== undefined && row.refId === except.bookingId
  );
}
