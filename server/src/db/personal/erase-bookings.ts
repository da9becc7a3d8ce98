import { sql } from 'kysely';
import type { BookingSource } from '../../domain/bookings/types.ts';
import type { Erased } from '../../ports/personal-data.ts';
import type { Handle } from '../handle.ts';
import { readJson, writeJson } from '../json.ts';
import { PERSONAL_TABLES } from './personal-tables.ts';
import type { Erasure, PersonalTable } from './personal-tables.ts';
import { ofBookings, ofBusiness } from './where.ts';
import type { RawBuilder } from 'kysely';

/** Takes the customer out of bookings and of everything that hangs on them. */
export async function eraseBookings(
  handle: Handle,
  businessId: string,
  { bookingIds, at }: { bookingIds: readonly string[]; at: number },
): Promise<Pick<Erased, 'bookings' | 'messages'>> {
  if (bookingIds.length === 0) return { bookings: 0, messages: 0 };
  await cleanSources(handle, businessId, bookingIds);
  const counts = new Map<string, number>();
  for (const table of PERSONAL_TABLES) {
    const about = ofBookings(table, bookingIds);
    if (about === null || table.ofBooking === null) continue;
    counts.set(
      table.name,
      await erase(handle, table, { businessId, about, erasure: table.ofBooking }),
    );
  }
  await closeLinks(handle, businessId, { bookingIds, at });
  await forgetQueued(handle, businessId, { bookingIds, at });
  await forgetAnswers(handle, businessId, bookingIds);
  return { bookings: counts.get('bookings') ?? 0, messages: counts.get('messages') ?? 0 };
}

/** Deletes or blanks rows; returns how many. */
export async function erase(
  { db }: Handle,
  table: PersonalTable,
  {
    businessId,
    about,
    erasure,
  }: { businessId: string; about: RawBuilder<boolean>; erasure: Erasure },
): Promise<number> {
  const rows = sql`${ofBusiness(table, businessId)} and ${about}`;
  const { numAffectedRows } = await (
    erasure === 'delete'
      ? sql`delete from ${sql.table(table.name)} where ${rows}`
      : sql`update ${sql.table(table.name)} set ${sql.join(
          Object.entries(erasure).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
        )} where ${rows}`
  ).execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Where a booking came from goes on being counted; what a page's address carried after its path does not. */
async function cleanSources(
  { db }: Handle,
  businessId: string,
  bookingIds: readonly string[],
): Promise<void> {
  const rows = await db
    .selectFrom('bookings')
    .select(['id', 'source'])
    .where('business_id', '=', businessId)
    .where('id', 'in', bookingIds)
    .where('source', 'is not', null)
    .execute();
  for (const { id, source } of rows) {
    const cleaned = writeJson(cleanSource(readJson<BookingSource>(source ?? '{}')));
    if (cleaned === source) continue;
    await db.updateTable('bookings').set({ source: cleaned }).where('id', '=', id).execute();
  }
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
  businessId: string,
  { bookingIds, at }: { bookingIds: readonly string[]; at: number },
): Promise<void> {
  await db
    .updateTable('bookings')
    .set({ erased_at: at, token_hash: sql<string>`'erased:' || id` })
    .where('business_id', '=', businessId)
    .where('id', 'in', bookingIds)
    .execute();
  await db
    .updateTable('messages')
    .set({ state: 'withdrawn', reason: 'outdated', updated_at: at })
    .where('business_id', '=', businessId)
    .where('booking_id', 'in', bookingIds)
    .where('state', '=', 'planned')
    .execute();
}

// What waits carries ids alone, and finds nothing personal any more; a cancellation still has to reach the calendars.
async function forgetQueued(
  { db }: Handle,
  businessId: string,
  { bookingIds, at }: { bookingIds: readonly string[]; at: number },
): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('business_id', '=', businessId)
    .where('booking_id', 'in', bookingIds)
    .where('state', 'in', ['sent', 'failed', 'unknown'])
    .execute();
  await db
    .updateTable('outbox')
    .set({ reason: null, updated_at: at })
    .where('business_id', '=', businessId)
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
