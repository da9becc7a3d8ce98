import { sql } from 'kysely';
import type { BookingSource } from '../../domain/bookings/types.ts';
import type { Erased } from '../../ports/personal-data.ts';
import type { Handle } from '../handle.ts';
import { readJson, writeJson } from '../json.ts';
import { PERSONAL_TABLES } from './personal-tables.ts';
import type { Erasure, PersonalTable } from './personal-tables.ts';
import { ofBookings } from './where.ts';
import type { RawBuilder } from 'kysely';

/** Takes the customer out of bookings and of everything that hangs on them. */
export async function eraseBookings(
  handle: Handle,
  businessId: string,
  { bookingIds: named, at }: { bookingIds: readonly string[]; at: number },
): Promise<Pick<Erased, 'bookings' | 'messages'>> {
  const bookingIds = await ownAmong(handle, businessId, named);
  if (bookingIds.length === 0) return { bookings: 0, messages: 0 };
  const counts = new Map<string, number>();
  for (const table of PERSONAL_TABLES) {
    const about = ofBookings(table, bookingIds);
    if (about === null || table.ofBooking === null) continue;
    counts.set(table.name, await erase(handle, table, { about, erasure: table.ofBooking }));
  }
  await closeLinks(handle, bookingIds, at);
  await forgetQueued(handle, bookingIds, at);
  await forgetAnswers(handle, businessId, bookingIds);
  return { bookings: counts.get('bookings') ?? 0, messages: counts.get('messages') ?? 0 };
}

/** Deletes or blanks rows; returns how many. */
export async function erase(
  { db }: Handle,
  table: PersonalTable,
  { about, erasure }: { about: RawBuilder<boolean>; erasure: Erasure },
): Promise<number> {
  const { numAffectedRows } = await (
    erasure === 'delete'
      ? sql`delete from ${sql.table(table.name)} where ${about}`
      : sql`update ${sql.table(table.name)} set ${sql.join(
          Object.entries(erasure).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
        )} where ${about}`
  ).execute(db);
  return Number(numAffectedRows ?? 0n);
}

/**
 * Those of the business, with clean sources: where a booking came from goes on being counted, what a page's address
 * carried after its path does not. From here on ids alone are asked for: told the business too, SQLite would read all of
 * its rows.
 */
async function ownAmong(
  { db }: Handle,
  businessId: string,
  named: readonly string[],
): Promise<string[]> {
  if (named.length === 0) return [];
  const rows = await db
    .selectFrom('bookings')
    .select(['id', 'business_id', 'source'])
    .where('id', 'in', named)
    .execute();
  const own = rows.filter((row) => row.business_id === businessId);
  for (const { id, source } of own) {
    if (source === null) continue;
    const cleaned = writeJson(cleanSource(readJson<BookingSource>(source)));
    if (cleaned === source) continue;
    await db.updateTable('bookings').set({ source: cleaned }).where('id', '=', id).execute();
  }
  return own.map(({ id }) => id);
}

function cleanSource({ page, referrer, ...source }: BookingSource): BookingSource {
  return {
    ...source,
    ...(page === undefined ? {} : { page: withoutQuery(page) }),
    ...(referrer === undefined ? {} : { referrer: withoutQuery(referrer) }),
  };
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/su, '');
}

/** The visitor's link leads nowhere, and what was planned to be told is not told. */
async function closeLinks(
  { db }: Handle,
  bookingIds: readonly string[],
  at: number,
): Promise<void> {
  await db
    .updateTable('bookings')
    .set({ erased_at: at, token_hash: sql<string>`'erased:' || id` })
    .where('id', 'in', bookingIds)
    .execute();
  await db
    .updateTable('messages')
    .set({ state: 'withdrawn', reason: 'outdated', updated_at: at })
    .where('booking_id', 'in', bookingIds)
    .where('state', '=', 'planned')
    .execute();
}

// What waits carries ids alone, and finds nothing personal any more; a cancellation still has to reach the calendars.
async function forgetQueued(
  { db }: Handle,
  bookingIds: readonly string[],
  at: number,
): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('booking_id', 'in', bookingIds)
    .where('state', 'in', ['sent', 'failed', 'unknown'])
    .execute();
  await db
    .updateTable('outbox')
    .set({ reason: null, updated_at: at })
    .where('booking_id', 'in', bookingIds)
    .where('reason', 'is not', null)
    .execute();
}

/** Answers kept for repeated requests: they name the booking, or are sealed and may. */
async function forgetAnswers(
  { db }: Handle,
  businessId: string,
  bookingIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where((is) =>
      is.or([
        is('scope', 'like', `${businessId}:%`),
        ...bookingIds.map((id) => is('answer', 'like', `%${id}%`)),
      ]),
    )
    .execute();
}
