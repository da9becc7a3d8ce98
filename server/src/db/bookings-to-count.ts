import { sql } from 'kysely';
import type { BookingStatus } from '../domain/bookings/types.ts';
import type { ChangeCount, DayCounts, MadeBooking } from '../ports/day-counts.ts';
import type { Handle } from './handle.ts';
import { readJsonOrNull } from './json.ts';

type Reading = Pick<
  DayCounts,
  'bookingsMade' | 'bookingsOver' | 'changesOfBookings' | 'bookingNewsSince'
>;

/** Bookings as statistics see them: those made through a widget. */
export function bookingsToCount({ db }: Handle): Reading {
  const bookings = (businessId: string) =>
    db
      .selectFrom('bookings')
      .select([
        'widget_key',
        'status',
        'created_at',
        'start_at',
        'service_id',
        'staff_id',
        'source',
        'visitor_timezone',
        'locale',
      ])
      .where('business_id', '=', businessId)
      .where('widget_key', 'is not', null);
  return {
    async bookingsMade(businessId, { start, end }) {
      const rows = await bookings(businessId)
        .where('created_at', '>=', start)
        .where('created_at', '<', end)
        .execute();
      return rows.map(toMade);
    },

    async bookingsOver(businessId, { start, end }) {
      const rows = await bookings(businessId)
        .where('start_at', '>=', start)
        .where('start_at', '<', end)
        .where('status', 'in', ['completed', 'no_show'])
        .execute();
      return rows.map(toMade);
    },

    async changesOfBookings(businessId, { start, end }) {
      const rows = await db
        .selectFrom('bookings')
        .innerJoin('booking_events', 'booking_events.booking_id', 'bookings.id')
        .select([
          'bookings.widget_key',
          'booking_events.kind',
          ({ fn }) => fn.countAll<number>().as('count'),
        ])
        .where('business_id', '=', businessId)
        .where('updated_at', '>=', start)
        .where('widget_key', 'is not', null)
        .where('booking_events.kind', 'in', ['cancelled', 'moved'])
        .where('booking_events.at', '>=', start)
        .where('booking_events.at', '<', end)
        .groupBy(['bookings.widget_key', 'booking_events.kind'])
        .execute();
      return rows.map(({ widget_key: widgetKey, kind, count }) => ({
        widgetKey: widgetKey ?? '',
        // @NOTE these two kinds were asked for.
        kind: kind as ChangeCount['kind'],
        count,
      }));
    },

    // For each business the few that have changed, by the index that begins with it; without `cross` SQLite would read
    // through the history of everything.
    async bookingNewsSince(at) {
      const { rows } = await sql<NewsRow>`
        select b.business_id, b.start_at, e.kind, e.at
        from businesses as owner cross join bookings as b cross join booking_events as e
        where b.business_id = owner.id and b.updated_at >= ${at} and b.widget_key is not null
          and e.booking_id = b.id and e.at >= ${at}`.execute(db);
      return rows.map((row) => ({
        businessId: row.business_id,
        kind: row.kind,
        at: row.at,
        start: row.start_at,
      }));
    },
  };
}

interface NewsRow {
  business_id: string;
  start_at: number;
  kind: string;
  at: number;
}

interface BookingRow {
  widget_key: string | null;
  status: string;
  created_at: number;
  start_at: number;
  service_id: string;
  staff_id: string;
  source: string | null;
  visitor_timezone: string;
  locale: string;
}

function toMade(row: BookingRow): MadeBooking {
  return {
    widgetKey: row.widget_key ?? '',
    // @NOTE only a BookingStatus is ever written.
    status: row.status as BookingStatus,
    createdAt: row.created_at,
    start: row.start_at,
    serviceId: row.service_id,
    staffId: row.staff_id,
    source: readJsonOrNull(row.source),
    visitorTimezone: row.visitor_timezone,
    locale: row.locale,
  };
}
