import type { OutboxMessage } from '@bookingsaas/server/ports/outbox';
import { describe, expect, test } from 'vitest';
import type { TestDatabase } from '../world/databases.ts';
import { onEachDatabase } from '../world/databases.ts';
import type { Salon } from './salon.ts';
import { MINUTE, newId, openSalon } from './salon.ts';

const LEASE = MINUTE;

// The queue serves all businesses, so each story empties it first and lives in an hour of its own.
let hour = 1_800_000_000_000;
async function emptyQueue({ store }: TestDatabase): Promise<number> {
  hour += 60 * MINUTE;
  for (;;) {
    const rows = await store.queue.claim({ now: hour, leaseMs: 1, limit: 100 });
    for (const row of rows) await store.queue.settle(row.id, { state: 'sent' }, hour);
    if (rows.length === 0) return hour;
  }
}

function message(salon: Salon, facts: Partial<OutboxMessage> = {}): OutboxMessage {
  const id = facts.id ?? newId('out');
  return {
    id,
    businessId: salon.businessId,
    kind: 'booking.created',
    key: `key of ${id}`,
    bookingId: `booking of ${id}`,
    payload: { to: 'chloe@example.com', parts: [1, null, 'é'] },
    dueAt: 0,
    ...facts,
  };
}

describe('the outbox', () => {
  onEachDatabase((database) => {
    test('hands out what is due, the oldest first, and nothing twice', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const salon = await openSalon(store);
      const second = message(salon, { dueAt: now });
      const first = message(salon, { dueAt: now - 1 });
      const future = message(salon, { dueAt: now + 1 });
      await store.write((tx) => tx.outbox.add([second, future, first], now));
      const claimed = await store.queue.claim({ now, leaseMs: LEASE, limit: 10 });
      expect(claimed).toEqual([outgoing(first, { now }), outgoing(second, { now })]);
      expect(await store.queue.claim({ now, leaseMs: LEASE, limit: 10 })).toEqual([]);
    });

    test('hands a lane only its own kinds', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const salon = await openSalon(store);
      const slow = message(salon, { kind: 'webhook.deliver', dueAt: now });
      const quick = message(salon, { dueAt: now });
      await store.write((tx) => tx.outbox.add([slow, quick], now));
      const kinds = ['webhook.deliver'];
      const query = { now, leaseMs: LEASE, limit: 10 };
      const rest = await store.queue.claim({ ...query, lane: ['booking.moved', quick.kind] });
      expect(rest.map(({ id }) => id)).toEqual([quick.id]);
      expect(await store.queue.claim({ ...query, lane: ['booking.moved'] })).toEqual([]);
      const lane = await store.queue.claim({ ...query, lane: kinds });
      expect(lane.map(({ id }) => id)).toEqual([slow.id]);
    });

    test('stores a key once', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const salon = await openSalon(store);
      const planned = message(salon);
      await store.write((tx) => tx.outbox.add([planned], now));
      const again = { ...message(salon), key: planned.key, bookingId: planned.bookingId };
      const other = message(salon, { bookingId: planned.bookingId, kind: 'booking.moved' });
      await store.write((tx) => tx.outbox.add([again, other], now + 1));
      const rows = await store.read.outbox.ofBooking(planned.bookingId ?? '');
      expect(rows.map((row) => row.id)).toEqual([planned.id, other.id]);
    });

    test('takes back what is not on its way yet', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const salon = await openSalon(store);
      const bookingId = newId('bkg');
      const sent = message(salon, { bookingId, kind: 'reminder.send', dueAt: now });
      const waiting = message(salon, { bookingId, kind: 'reminder.send', dueAt: now + 1 });
      const other = message(salon, { bookingId, dueAt: now + 1 });
      await store.write((tx) => tx.outbox.add([sent, waiting, other], now));
      await store.queue.claim({ now, leaseMs: LEASE, limit: 10 });
      expect(await store.write((tx) => tx.outbox.withdraw(bookingId, 'reminder.send'))).toBe(1);
      const left = await store.read.outbox.ofBooking(bookingId);
      expect(left.map((row) => row.id).toSorted()).toEqual([sent.id, other.id].toSorted());
    });

    test('a message of a transaction that failed is never sent', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const salon = await openSalon(store);
      const failing = store.write(async (tx) => {
        await tx.outbox.add([message(salon)], now);
        throw new Error('No');
      });
      await expect(failing).rejects.toThrow('No');
      expect(await store.queue.claim({ now, leaseMs: LEASE, limit: 10 })).toEqual([]);
    });

    test('a claimed message whose worker died is handed out again', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const planned = message(await openSalon(store));
      await store.write((tx) => tx.outbox.add([planned], now));
      await store.queue.claim({ now, leaseMs: LEASE, limit: 10 });
      const later = now + LEASE;
      expect(await store.queue.claim({ now: later - 1, leaseMs: LEASE, limit: 10 })).toEqual([]);
      expect(await store.queue.markSending(planned.id, later)).toBe(false);
      expect(await store.queue.claim({ now: later, leaseMs: LEASE, limit: 10 })).toMatchObject([
        { id: planned.id, attempts: 2, leaseUntil: later + LEASE },
      ]);
    });

    test('a message whose worker died while sending is never sent again by itself', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const planned = message(await openSalon(store));
      await store.write((tx) => tx.outbox.add([planned], now));
      await store.queue.claim({ now, leaseMs: LEASE, limit: 10 });
      expect(await store.queue.markSending(planned.id, now)).toBe(true);
      expect(await store.queue.markSending(planned.id, now)).toBe(false);
      const later = now + LEASE;
      expect(await store.queue.claim({ now: later, leaseMs: LEASE, limit: 10 })).toEqual([]);
      const [row] = await store.read.outbox.ofBooking(planned.bookingId ?? '');
      expect(row).toMatchObject({ state: 'unknown', leaseUntil: null });
      expect(row?.reason).toMatch(/not known/u);
      await store.queue.settle(planned.id, { state: 'sent' }, later);
      const [settled] = await store.read.outbox.ofBooking(planned.bookingId ?? '');
      expect(settled).toMatchObject({ state: 'sent', reason: null, updatedAt: later });
    });

    test('a failed try waits for its next time', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const planned = message(await openSalon(store));
      await store.write((tx) => tx.outbox.add([planned], now));
      await store.queue.claim({ now, leaseMs: LEASE, limit: 10 });
      const retry = { state: 'ready', dueAt: now + 5000, reason: 'No answer' } as const;
      await store.queue.settle(planned.id, retry, now);
      expect(await store.queue.nextDueAt()).toBe(now + 5000);
      expect(await store.queue.claim({ now, leaseMs: LEASE, limit: 10 })).toEqual([]);
      const [row] = await store.queue.claim({ now: now + 5000, leaseMs: LEASE, limit: 10 });
      expect(row).toMatchObject({ attempts: 2, reason: 'No answer' });
      await store.queue.settle(planned.id, { state: 'failed', reason: 'No number' }, now);
      await store.queue.settle(planned.id, { state: 'sent' }, now);
      const [failed] = await store.read.outbox.ofBooking(planned.bookingId ?? '');
      expect(failed).toMatchObject({ state: 'failed', reason: 'No number' });
      expect(await store.queue.nextDueAt()).toBeNull();
    });

    test('what waits for somebody else is due as soon as they are there, and has no try behind it', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const [salon, other] = [await openSalon(store), await openSalon(store)];
      const waiting = message(salon, { dueAt: now });
      const elsewhere = message(other, { dueAt: now });
      const planned = message(salon, { dueAt: now + MINUTE });
      await store.write((tx) => tx.outbox.add([waiting, elsewhere, planned], now));
      const claim = (at: number) => store.queue.claim({ now: at, leaseMs: LEASE, limit: 10 });
      for (const { id } of await claim(now)) {
        const dueAt = now + 30 * MINUTE;
        const outcome = { state: 'ready', dueAt, reason: 'Paused', isWaiting: true } as const;
        await store.queue.settle(id, outcome, now);
      }
      await store.write((tx) => tx.outbox.hurry(salon.businessId, 'Paused', now + 1));
      const due = await claim(now + 1);
      expect(due.map(({ id, attempts }) => ({ id, attempts }))).toEqual([
        { id: waiting.id, attempts: 1 },
      ]);
    });

    test('says when to look again, leases included', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const salon = await openSalon(store);
      expect(await store.queue.nextDueAt()).toBeNull();
      await store.write((tx) => tx.outbox.add([message(salon)], now));
      await store.queue.claim({ now, leaseMs: LEASE, limit: 10 });
      expect(await store.queue.nextDueAt()).toBe(now + LEASE);
      await store.write((tx) => tx.outbox.add([message(salon, { dueAt: now + 7 })], now));
      expect(await store.queue.nextDueAt()).toBe(now + 7);
    });

    test('two workers at once never get the same message', async () => {
      const now = await emptyQueue(database);
      const { store } = database;
      const other = await database.openAnother();
      const salon = await openSalon(store);
      const planned = Array.from({ length: 200 }, () => message(salon));
      await store.write((tx) => tx.outbox.add(planned, now));
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, turn) =>
          (turn % 2 === 0 ? store : other).queue.claim({ now, leaseMs: LEASE, limit: 10 }),
        ),
      );
      expect(claims.every((rows) => rows.length <= 10)).toBe(true);
      const ids = claims.flat().map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      let rest = await store.queue.claim({ now, leaseMs: LEASE, limit: 200 });
      expect(ids.length + rest.length).toBe(200);
      rest = await store.queue.claim({ now, leaseMs: LEASE, limit: 200 });
      expect(rest).toEqual([]);
    });
  });
});

function outgoing(planned: OutboxMessage, { now }: { now: number }) {
  return {
    ...planned,
    state: 'claimed',
    attempts: 1,
    leaseUntil: now + LEASE,
    reason: null,
    createdAt: now,
    updatedAt: now,
  };
}
