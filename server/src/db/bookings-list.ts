import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Booking } from '../domain/bookings/types.ts';
import type { BookingFilter } from '../ports/bookings.ts';
import { toBooking } from './booking-rows.ts';
import { foldForSearch } from './fold-for-search.ts';
import type { Tables } from './tables.ts';

/** Bookings that start in `[from, to)`, by start, then id. */
export async function listBookings(
  db: Kysely<Tables>,
  businessId: string,
  filter: BookingFilter,
): Promise<Booking[]> {
  const { from, to, staffId, serviceId, status, statuses, search, after, limit } = filter;
  let query = db
    .selectFrom('bookings')
    .selectAll()
    .where('business_id', '=', businessId)
    .orderBy('start_at')
    .orderBy('id')
    .limit(limit);
  if (from !== undefined) query = query.where('start_at', '>=', from);
  if (to !== undefined) query = query.where('start_at', '<', to);
  if (staffId !== undefined) query = query.where('staff_id', '=', staffId);
  if (serviceId !== undefined) query = query.where('service_id', '=', serviceId);
  if (status !== undefined) query = query.where('status', '=', status);
  if (statuses !== undefined) query = query.where('status', 'in', statuses);
  if (search !== undefined) {
    const pattern = patternOf(search);
    query = query.where(
      sql<boolean>`(search_text like ${pattern} escape '!' or exists (
        select 1 from booking_notes as note
        where note.booking_id = bookings.id and note.search_text like ${pattern} escape '!'))`,
    );
  }
  if (after !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('start_at', 'id'), '>', tuple(after.start, after.id)),
    );
  }
  return (await query.execute()).map(toBooking);
}

function patternOf(search: string): string {
  return `%${foldForSearch(search).replaceAll(/[!%_]/gu, '!$&')}%`;
}
