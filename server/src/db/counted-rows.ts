import { sql } from 'kysely';
import { BOOKING_COUNTS, VISIT_COUNTS } from '../domain/analytics/types.ts';
import type { BookingCounts, VisitCounts } from '../domain/analytics/types.ts';
import type { CountedRow, DayCounts, RowsPage } from '../ports/day-counts.ts';
import type { Handle } from './handle.ts';

/** Counted days as they stand, widget by widget, to take away. */
export function countedRows({ db }: Handle): Pick<DayCounts, 'visitRows' | 'bookingRows'> {
  return {
    visitRows: (businessId, page) =>
      listed<VisitCounts>('analytics_visits', VISIT_COUNTS, { businessId, ...page }),
    bookingRows: (businessId, page) =>
      listed<BookingCounts>('analytics_bookings', BOOKING_COUNTS, { businessId, ...page }),
  };

  async function listed<Counts>(
    table: 'analytics_visits' | 'analytics_bookings',
    counts: readonly (keyof Counts & string)[],
    { businessId, after, limit }: RowsPage & { readonly businessId: string },
  ): Promise<CountedRow<Counts>[]> {
    const key = after && [after.day, after.widget, after.dimension, after.value];
    const isAfter =
      key === undefined ? sql`` : sql`and (day, widget_key, dimension, value) > (${sql.join(key)})`;
    const { rows } = await sql<CountedRow<Counts>>`
      select day, widget_key as widget, dimension, value,
        ${sql.join(counts.map((count) => sql.ref(count)))}
      from ${sql.table(table)}
      where business_id = ${businessId} and grain = 'd' and widget_key <> '' ${isAfter}
      order by day, widget_key, dimension, value
      limit ${limit}`.execute(db);
    return rows;
  }
}
