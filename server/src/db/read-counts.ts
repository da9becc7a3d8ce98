import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addTo } from '../domain/analytics/tally.ts';
import type { Tally } from '../domain/analytics/tally.ts';
import { BOOKING_COUNTS, VISIT_COUNTS } from '../domain/analytics/types.ts';
import type { BookingCounts, VisitCounts } from '../domain/analytics/types.ts';
import { dateOfEpochDay, epochDayOf } from '../domain/time/local-date.ts';
import type { AskedCounts, CountedDay, DayCounts } from '../ports/day-counts.ts';
import type { DayRange } from '../ports/visit-log.ts';
import type { Handle } from './handle.ts';

type Reading = Pick<DayCounts, 'sumOfWidgets' | 'widgetsIn' | 'visits' | 'bookings' | 'days'>;

/** Counts, added up by the database. */
export function readCounts({ db }: Handle): Reading {
  return {
    async sumOfWidgets(businessId, day) {
      const { rows } = await sql<SummedRow>`
        select dimension, value, ${sumsOf(VISIT_COUNTS)} from analytics_visits
        where business_id = ${businessId} and grain = 'd' and day = ${day} and widget_key <> ''
        group by dimension, value`.execute(db);
      return tallyOf<VisitCounts>(rows);
    },

    async widgetsIn(businessId, { from, to }) {
      const { rows } = await sql<{ widget_key: string }>`
        select widget_key from analytics_visits
        where business_id = ${businessId} and grain = 'd' and day >= ${from} and day <= ${to}
        union select widget_key from analytics_bookings
        where business_id = ${businessId} and grain = 'd' and day >= ${from} and day <= ${to}
      `.execute(db);
      return rows.map((row) => row.widget_key);
    },

    visits: async (businessId, asked) =>
      tallyOf<VisitCounts>(await summed('analytics_visits', businessId, asked)),

    bookings: async (businessId, asked) =>
      tallyOf<BookingCounts>(await summed('analytics_bookings', businessId, asked)),

    async days(businessId, { widgetKey, dimension, value }, { from, to }) {
      const days = new Map<string, CountedDay>();
      // Day by day the key leads straight to the value; over a range it would read all values of all days.
      const inRange = sql`business_id = ${businessId} and widget_key = ${widgetKey}
        and dimension = ${dimension} and grain = 'd' and value = ${value}
        and day in (${sql.join(daysIn({ from, to }))})`;
      const visits = await sql<{ day: string; views: number }>`
        select day, views from analytics_visits where ${inRange}`.execute(db);
      const bookings = await sql<{ day: string; bookings: number; amount: number }>`
        select day, bookings, amount from analytics_bookings where ${inRange}`.execute(db);
      for (const { day, views } of visits.rows)
        days.set(day, { day, visitors: views, bookings: 0, amount: 0 });
      for (const row of bookings.rows)
        days.set(row.day, { visitors: days.get(row.day)?.visitors ?? 0, ...row });
      return [...days.values()];
    },
  };

  // Each stretch by itself follows the key; joined by `or` they would not.
  async function summed(
    table: 'analytics_visits' | 'analytics_bookings',
    businessId: string,
    { widgetKey, stretches, dimensions }: AskedCounts,
  ): Promise<SummedRow[]> {
    if (stretches.length === 0 || dimensions.length === 0) return [];
    const counts = table === 'analytics_visits' ? VISIT_COUNTS : BOOKING_COUNTS;
    const parts = stretches.map(
      ({ grain, from, to }) => sql`
        select dimension, value, ${sql.join(counts.map((count) => sql.ref(count)))}
        from ${sql.table(table)}
        where business_id = ${businessId} and widget_key = ${widgetKey}
          and dimension in (${sql.join(dimensions)})
          and grain = ${grain} and day >= ${from} and day <= ${to}`,
    );
    const { rows } = await sql<SummedRow>`
      select dimension, value, ${sumsOf(counts)}
      from (${sql.join(parts, sql` union all `)}) as part
      group by dimension, value`.execute(db);
    return rows;
  }
}

function daysIn({ from, to }: DayRange): string[] {
  const first = epochDayOf(from);
  return Array.from({ length: Math.max(0, epochDayOf(to) - first + 1) }, (_, index) =>
    dateOfEpochDay(first + index),
  );
}

type SummedRow = { dimension: string; value: string } & Record<string, number | string>;

// Sums of integers are 64 bits wide on both engines once they are said to be.
function sumsOf(counts: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    counts.map((count) => sql`cast(sum(${sql.ref(count)}) as bigint) as ${sql.ref(count)}`),
  );
}

function tallyOf<Counts extends Record<string, number>>(rows: readonly SummedRow[]): Tally<Counts> {
  const tally: Tally<Counts> = new Map();
  for (const { dimension, value, ...counts } of rows) {
    // @NOTE the columns that were asked for are the counts.
    addTo(tally, [dimension, value], counts as Counts);
  }
  return tally;
}
