import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { AppError } from '../contract/app-error.ts';
import type { Booking, BookingEvent } from '../domain/bookings/types.ts';
import type { Bookings } from '../ports/bookings.ts';
import { toBooking, toBookingChange, toBookingRow, toTaking } from './booking-rows.ts';
import { listBookings } from './bookings-list.ts';
import type { Handle } from './handle.ts';
import { hot, insertHot } from './hot.ts';
import { freeTime, takeTime } from './occupations.ts';
import type { Tables } from './tables.ts';

export function bookings(handle: Handle): Bookings {
  const { db } = handle;
  return {
    async byId(businessId, id) {
      const {
        rows: [row],
      } = await hot(handle, 'booking', {
        build: () =>
          db
            .selectFrom('bookings')
            .selectAll()
            .where('business_id', '=', businessId)
            .where('id', '=', id),
        values: [businessId, id],
      });
      return row === undefined ? null : toBooking(row);
    },

    async byTokenHash(hash) {
      const row = await db
        .selectFrom('bookings')
        .selectAll()
        .where('token_hash', '=', hash)
        .executeTakeFirst();
      return row === undefined ? null : toBooking(row);
    },

    list: (businessId, filter) => listBookings(db, businessId, filter),

    historyOf: (bookingIds) => historyOf(db, bookingIds),

    async insert(booking, seats, event) {
      if (takesTime(booking)) {
        await takeTime(handle, toTaking(booking), { seats, now: booking.updatedAt });
      }
      await insertHot(handle, 'bookings', { row: toBookingRow(booking) });
      await addEvent(handle, booking.id, event);
    },

    async update(...[before, after, seats, event]) {
      await saveUnlessChanged(handle, before, after);
      await addEvent(handle, after.id, event);
      await settleTime(handle, { before, after, seats });
    },

    // The status is written into the statement, so that the planner can use the partial index.
    async expiredPending(now, limit, staffIds) {
      if (staffIds?.length === 0) return [];
      const build = () => {
        const expired = db
          .selectFrom('bookings')
          .selectAll()
          .where('status', '=', sql.lit('pending'))
          .where('expires_at', '<=', now)
          .orderBy('expires_at')
          .orderBy('id')
          // SQLite would plan anew for every value of a bound limit.
          .limit(sql.lit(limit));
        return staffIds === undefined ? expired : expired.where('staff_id', 'in', staffIds);
      };
      const whose = staffIds === undefined ? 'all' : `${staffIds.length} people`;
      const { rows } = await hot(handle, `${limit} expired of ${whose}`, {
        build,
        values: [now, ...(staffIds ?? [])],
      });
      return rows.map(toBooking);
    },

    async ended(now, limit) {
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .where('status', '=', sql.lit('confirmed'))
        .where('end_at', '<=', now)
        .orderBy('end_at')
        .orderBy('id')
        .limit(sql.lit(limit))
        .execute();
      return rows.map(toBooking);
    },
  };
}

function takesTime({ state }: Booking): boolean {
  switch (state.status) {
    case 'pending':
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return true;
    case 'cancelled':
    case 'expired':
    case 'declined':
      return false;
  }
}

async function saveUnlessChanged(handle: Handle, before: Booking, after: Booking): Promise<void> {
  const { numUpdatedRows } = await handle.db
    .updateTable('bookings')
    .set(toBookingChange(after))
    .where('business_id', '=', before.businessId)
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .where('status', '=', before.state.status)
    // It changes when the customer is erased: who read the booking before must not write them back.
    .where('token_hash', '=', before.tokenHash)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const refusal = new AppError('bookings.revision_changed');
  handle.doom(refusal);
  throw refusal;
}

async function settleTime(
  handle: Handle,
  { before, after, seats }: { before: Booking; after: Booking; seats: number },
): Promise<void> {
  if (!takesTime(after)) {
    if (takesTime(before)) await freeTime(handle, after.id);
  } else if (!takesTime(before) || !isSameTime(before, after)) {
    await freeTime(handle, after.id);
    await takeTime(handle, toTaking(after), { seats, now: after.updatedAt });
  } else if (before.state.status === 'pending') {
    const { expires_at } = toTaking(after);
    await handle.db
      .updateTable('occupations')
      .set({ expires_at })
      .where('ref_id', '=', after.id)
      .execute();
  }
}

function isSameTime(one: Booking, other: Booking): boolean {
  return (
    one.staffId === other.staffId &&
    one.serviceId === other.serviceId &&
    one.start === other.start &&
    one.end === other.end &&
    one.footprint.start === other.footprint.start &&
    one.footprint.end === other.footprint.end
  );
}

async function addEvent(handle: Handle, bookingId: string, event: BookingEvent): Promise<void> {
  const facts = {
    at: event.at,
    kind: event.kind,
    actor: event.by,
    revision: event.revision,
    from_start: event.fromStart,
    to_start: event.toStart,
    reason: event.reason,
  };
  await hot(handle, 'add event', {
    build: () =>
      handle.db.insertInto('booking_events').values(({ selectFrom }) => ({
        booking_id: bookingId,
        position: selectFrom('booking_events')
          .select(({ fn }) => fn.countAll<number>().as('position'))
          .where('booking_id', '=', bookingId),
        ...facts,
      })),
    values: [bookingId, bookingId, ...Object.values(facts)],
  });
}

async function historyOf(
  db: Kysely<Tables>,
  bookingIds: readonly string[],
): Promise<Map<string, BookingEvent[]>> {
  const history = new Map<string, BookingEvent[]>(bookingIds.map((id) => [id, []]));
  if (bookingIds.length === 0) return history;
  const rows = await db
    .selectFrom('booking_events')
    .selectAll()
    .where('booking_id', 'in', bookingIds)
    .orderBy('booking_id')
    .orderBy('position')
    .execute();
  for (const row of rows) {
    history.get(row.booking_id)?.push({
      at: row.at,
      // @NOTE only the kinds and actors of BookingEvent are ever written.
      kind: row.kind as BookingEvent['kind'],
      // @NOTE as above.
      by: row.actor as BookingEvent['by'],
      revision: row.revision,
      fromStart: row.from_start,
      toStart: row.to_start,
      reason: row.reason,
    });
  }
  return history;
}
