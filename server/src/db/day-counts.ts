import { sql } from 'kysely';
import type { Tally } from '../domain/analytics/tally.ts';
import { BOOKING_COUNTS, VISIT_COUNTS } from '../domain/analytics/types.ts';
import type { BookingCounts, VisitCounts } from '../domain/analytics/types.ts';
import type { CountedPlace, DayCounts } from '../ports/day-counts.ts';
import { bookingsToCount } from './bookings-to-count.ts';
import { countedRows } from './counted-rows.ts';
import { countingTasks } from './counting-tasks.ts';
import type { Handle } from './handle.ts';
import { readCounts } from './read-counts.ts';

/** Rows of one statement; SQLite takes 32,766 values. */
const MOST_ROWS = 1_000;

export function dayCounts(handle: Handle): DayCounts {
  const { db } = handle;
  return {
    ...countingTasks(handle),
    ...readCounts(handle),
    ...bookingsToCount(handle),
    ...countedRows(handle),

    async putVisits(place, tally) {
      await clear('analytics_visits', place);
      for (const rows of batches(rowsOf<VisitCounts>(place, tally)))
        await db.insertInto('analytics_visits').values(rows).execute();
    },

    async putBookings(place, tally) {
      await clear('analytics_bookings', place);
      for (const rows of batches(rowsOf<BookingCounts>(place, tally)))
        await db.insertInto('analytics_bookings').values(rows).execute();
    },

    async putMonth({ businessId, widgetKey, day }) {
      for (const [table, counts] of TABLES) {
        await db
          .deleteFrom(table)
          .where('business_id', '=', businessId)
          .where('widget_key', '=', widgetKey)
          .where('grain', '=', 'm')
          .where('day', '=', day)
          .execute();
        const columns = counts.map((count) => sql.ref(count));
        const sums = counts.map((count) => sql`sum(${sql.ref(count)})`);
        await sql`
          insert into ${sql.table(table)}
            (business_id, widget_key, dimension, grain, day, value, ${sql.join(columns)})
          select business_id, widget_key, dimension, 'm', cast(${day} as text), value, ${sql.join(sums)}
          from ${sql.table(table)}
          where business_id = ${businessId} and widget_key = ${widgetKey}
            and grain = 'd' and day >= ${day} and day <= ${`${day.slice(0, 7)}-31`}
          group by business_id, widget_key, dimension, value`.execute(db);
      }
    },
  };

  async function clear(
    table: 'analytics_visits' | 'analytics_bookings',
    { businessId, widgetKey, day }: CountedPlace,
  ): Promise<void> {
    await db
      .deleteFrom(table)
      .where('business_id', '=', businessId)
      .where('grain', '=', 'd')
      .where('day', '=', day)
      .where('widget_key', '=', widgetKey)
      .execute();
  }
}

const TABLES = [
  ['analytics_visits', VISIT_COUNTS],
  ['analytics_bookings', BOOKING_COUNTS],
] as const;

function rowsOf<Counts>({ businessId, widgetKey, day }: CountedPlace, tally: Tally<Counts>) {
  return [...tally].flatMap(([dimension, values]) =>
    [...values].map(([value, counts]) => ({
      business_id: businessId,
      widget_key: widgetKey,
      dimension,
      grain: 'd',
      day,
      value,
      ...counts,
    })),
  );
}

function batches<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, index) =>
    rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  );
}
