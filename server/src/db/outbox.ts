import type { Kysely, RawBuilder, Selectable } from 'kysely';
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

    async hurry(businessId, reason, now) {
      await db
        .updateTable('outbox')
        .set({ due_at: now })
        .where('state', '=', READY)
        .where('business_id', '=', businessId)
        .where('reason', '=', reason)
        .where('due_at', '>', now)
        .execute();
    },

    async removeSentBefore(at, limit) {
      const { numDeletedRows } = await db
        .deleteFrom('outbox')
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('outbox')
            .select('id')
            // Written into the statement, so that the planner can use the index of sent rows.
            .where('state', '=', sql.lit('sent'))
            .where('updated_at', '<', at)
            .limit(sql.lit(limit)),
        )
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
        const attempts = outcome.state === 'ready' && outcome.isWaiting === true ? 0 : null;
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
                attempts: sql<number>`coalesce(${attempts}, attempts)`,
              })
              .where('id', '=', id)
              // An unknown outcome can be settled later, by a status callback.
              .where('state', 'in', SETTLEABLE),
          values: [outcome.state, reason, now, dueAt, attempts, id],
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

async function giveUpInterrupted(handle: Handle, now: Instant): Promise<void> {
  await hot(handle, 'give up interrupted', {
    build: () =>
      handle.db
        .updateTable('outbox')
        .set({
          state: sql.lit('unknown'),
          lease_until: sql.lit(null),
          reason: sql.lit(LOST),
          updated_at: now,
        })
        .where('state', '=', sql.lit('sending'))
        .where('lease_until', '<=', now),
    values: [now, now],
  });
}

async function claimDue(
  handle: Handle,
  { now, leaseMs, limit, lane }: Parameters<OutboxQueue['claim']>[0],
): Promise<OutboxRow[]> {
  const arms = [lapsed(lane), ...(lane ?? [null]).map(ready)];
  const build = () =>
    handle.db
      // Postgres runs a locking CTE exactly once; a locking subquery could run again for each row.
      .with('due', () =>
        firstOf(
          handle,
          arms.map((arm) => arm(now)),
          limit,
        ),
      )
      .updateTable('outbox')
      .set({
        state: sql.lit('claimed'),
        lease_until: now + leaseMs,
        attempts: sql<number>`attempts + 1`,
        updated_at: now,
      })
      .where('id', 'in', ({ selectFrom }) => selectFrom('due').select('due.id'))
      .returningAll();
  const { rows } = await hot(handle, `claim ${limit} of ${lane?.join() ?? 'all'}`, {
    build,
    values: [...arms.map(() => now), now + leaseMs, now],
  });
  return rows.map(fromRow).toSorted(byDueTime);
}

type Arm = (now: Instant) => RawBuilder<unknown>;

// A lane with two kinds would otherwise read all that is due, of every kind, to find its first rows.
function ready(kind: string | null): Arm {
  const ofKind = kind === null ? sql`` : sql`and kind = ${sql.lit(kind)}`;
  return (now) => sql`state = 'ready' ${ofKind} and due_at <= ${now} order by due_at, id`;
}

function lapsed(lane: Lane | undefined): Arm {
  const inLane =
    lane === undefined ? sql`` : sql`and kind in (${sql.join(lane.map((kind) => sql.lit(kind)))})`;
  return (now) => sql`state = 'claimed' and lease_until <= ${now} ${inLane} order by due_at, id`;
}

/** The ids that are due first, of what each arm finds. */
function firstOf({ dialect }: Handle, arms: readonly RawBuilder<unknown>[], limit: number) {
  const lock = dialect === 'postgres' ? sql`for update skip locked` : sql``;
  // SQLite would plan anew for every value of a bound limit.
  const most = sql.lit(limit);
  const found = arms.map(
    (arm, index) =>
      sql`select * from (select id, due_at from outbox where ${arm} limit ${most} ${lock}) as ${sql.ref(`arm_${index}`)}`,
  );
  return sql<{ id: string }>`
    (select id from (${sql.join(found, sql` union all `)}) as found order by due_at, id limit ${most})
  `;
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
