import type { Expression, ExpressionBuilder, Kysely, Selectable, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Instant } from '../domain/availability/types.ts';
import type { Lane, OutboxQueue, OutboxRow, OutboxWriter } from '../ports/outbox.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { readJson, writeJson } from './json.ts';
import type { Tables } from './tables.ts';

export function outboxWriter(handle: Handle): OutboxWriter {
  const { db } = handle;
  return {
    async add(messages, now) {
      if (messages.length === 0) return;
      const rows = messages.map((message) => ({
        id: message.id,
        business_id: message.businessId,
        kind: message.kind,
        key: message.key,
        booking_id: message.bookingId,
        payload: writeJson(message.payload ?? null),
        due_at: message.dueAt,
        state: 'ready',
        attempts: 0,
        lease_until: null,
        reason: null,
        created_at: now,
        updated_at: now,
      }));
      await hot(handle, `add ${rows.length} to outbox`, {
        build: () =>
          db
            .insertInto('outbox')
            .values(rows)
            .onConflict((conflict) => conflict.column('key').doNothing()),
        values: rows.flatMap((row) => Object.values(row)),
      });
    },

    async withdraw(bookingId, kind) {
      const { numDeletedRows } = await db
        .deleteFrom('outbox')
        .where('booking_id', '=', bookingId)
        .where('kind', '=', kind)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async ofBooking(bookingId) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('booking_id', '=', bookingId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
  };
}

// Written into the statement, so that the planner can use the index of ready rows.
const READY = sql.lit('ready');
const SETTLEABLE = sql<string>`('claimed', 'sending', 'unknown')`;
const LOST = 'The server stopped while sending this; whether it arrived is not known.';

/** Each method is a transaction of its own. */
export function outboxQueue(access: {
  read: Kysely<Tables>;
  write: <T>(work: (handle: Handle) => Promise<T>) => Promise<T>;
}): OutboxQueue {
  return {
    claim: (query) =>
      access.write(async (handle) => {
        await giveUpInterrupted(handle, query.now);
        return claimDue(handle, query);
      }),

    markSending: (id, now) =>
      access.write(async (handle) => {
        const { numAffectedRows } = await hot(handle, 'mark sending', {
          build: () =>
            handle.db
              .updateTable('outbox')
              .set({ state: sql.lit('sending'), updated_at: now })
              .where('id', '=', id)
              .where('state', '=', sql.lit('claimed'))
              .where('lease_until', '>', now),
          values: [now, id, now],
        });
        return (numAffectedRows ?? 0n) > 0n;
      }),

    settle: (id, outcome, now) =>
      access.write(async (handle) => {
        const dueAt = outcome.state === 'ready' ? outcome.dueAt : null;
        const reason = outcome.state === 'sent' ? null : outcome.reason;
        await hot(handle, 'settle', {
          build: () =>
            handle.db
              .updateTable('outbox')
              .set({
                state: outcome.state,
                lease_until: sql.lit(null),
                reason,
                updated_at: now,
                due_at: sql<number>`coalesce(${dueAt}, due_at)`,
              })
              .where('id', '=', id)
              // An unknown outcome can be settled later, by a status callback.
              .where('state', 'in', SETTLEABLE),
          values: [outcome.state, reason, now, dueAt, id],
        });
      }),

    async nextDueAt() {
      const [ready, leased] = await Promise.all([
        access.read
          .selectFrom('outbox')
          .select(({ fn }) => fn.min('due_at').as('due'))
          .where('state', '=', READY)
          .executeTakeFirstOrThrow(),
        access.read
          .selectFrom('outbox')
          .select(({ fn }) => fn.min('lease_until').as('due'))
          .where('lease_until', 'is not', null)
          .executeTakeFirstOrThrow(),
      ]);
      // Typed as a number, but of no rows the minimum is null.
      const dues: (number | null)[] = [ready.due, leased.due];
      const known = dues.filter((due) => due !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
  };
}

async function giveUpInterrupted({ db }: Handle, now: Instant): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'unknown', lease_until: null, reason: LOST, updated_at: now })
    .where('state', '=', sql.lit('sending'))
    .where('lease_until', '<=', now)
    .execute();
}

async function claimDue(
  { db, dialect }: Handle,
  { now, leaseMs, limit, lane }: Parameters<OutboxQueue['claim']>[0],
): Promise<OutboxRow[]> {
  const rows = await db
    // Postgres runs a locking CTE exactly once; a locking subquery could run again for each row.
    .with('due', (cte) => {
      const due = cte
        .selectFrom('outbox')
        .select('id')
        .where(inLane(lane))
        .where((is): Expression<SqlBool> =>
          is.or([
            is.and([is('state', '=', READY), is('due_at', '<=', now)]),
            is.and([is('state', '=', sql.lit('claimed')), is('lease_until', '<=', now)]),
          ]),
        )
        .orderBy('due_at')
        .orderBy('id')
        .limit(sql.lit(limit));
      return dialect === 'postgres' ? due.forUpdate().skipLocked() : due;
    })
    .updateTable('outbox')
    .set({
      state: 'claimed',
      lease_until: now + leaseMs,
      attempts: sql<number>`attempts + 1`,
      updated_at: now,
    })
    .where('id', 'in', ({ selectFrom }) => selectFrom('due').select('due.id'))
    .returningAll()
    .execute();
  return rows.map(fromRow).toSorted(byDueTime);
}

function inLane(lane: Lane | undefined) {
  return ({ eb }: ExpressionBuilder<Tables, 'outbox'>): Expression<SqlBool> => {
    if (lane !== undefined && 'only' in lane) return eb('kind', 'in', lane.only);
    const except = lane?.except ?? [];
    return except.length === 0 ? eb.lit(true) : eb('kind', 'not in', except);
  };
}

function byDueTime(one: OutboxRow, other: OutboxRow): number {
  return one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1);
}

function fromRow(row: Selectable<Tables['outbox']>): OutboxRow {
  return {
    id: row.id,
    businessId: row.business_id,
    kind: row.kind,
    key: row.key,
    bookingId: row.booking_id,
    payload: readJson(row.payload),
    dueAt: row.due_at,
    // @NOTE only an OutboxState is ever written.
    state: row.state as OutboxRow['state'],
    attempts: row.attempts,
    leaseUntil: row.lease_until,
    reason: row.reason,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
