import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Log } from '../ports/log.ts';
import type { OutboxQueue, OutboxRow } from '../ports/outbox.ts';
import { createHandlers } from './outbox-handlers.ts';
import type { Delivery, Handler, Outcome } from './outbox-handlers.ts';
import { backOff, createOutboxWorker } from './outbox-worker.ts';
import type { OutboxWorker } from './outbox-worker.ts';

const NOW = Date.UTC(2026, 5, 1, 8);
const quiet: Log = {
  debug: vi.fn<Log['debug']>(),
  info: vi.fn<Log['info']>(),
  warn: vi.fn<Log['warn']>(),
  error: vi.fn<Log['error']>(),
};

beforeEach(() => vi.clearAllMocks());
afterEach(() => vi.useRealTimers());

test('a due message is claimed, handed to the handler of its kind, and settled', async () => {
  const { queue, settled } = queueOf([row('a', 'booking.created'), row('b', 'booking.moved')]);
  const told: string[] = [];
  const worker = workerOf(queue, {
    'booking.created': async ({ id }) => (told.push(`created ${id}`), { isDelivered: true }),
    'booking.moved': async ({ id }) => (told.push(`moved ${id}`), { isDelivered: true }),
  });
  await worker.drain();
  expect(told).toEqual(['created a', 'moved b']);
  expect(settled).toEqual({ a: { state: 'sent' }, b: { state: 'sent' } });
});

test.each<[string, Outcome | Error, number, object]>([
  [
    'is tried again later',
    fail('Busy', true),
    1,
    { state: 'ready', dueAt: NOW + 3_750, reason: 'Busy' },
  ],
  [
    'is given up when it can never work',
    fail('Wrong number', false),
    1,
    { state: 'failed', reason: 'Wrong number' },
  ],
  ['is given up after twelve tries', fail('Busy', true), 12, { state: 'failed', reason: 'Busy' }],
  [
    'that breaks is tried again, and logged',
    new Error('secret detail'),
    1,
    { state: 'ready', dueAt: NOW + 3_750, reason: 'Something broke on our side' },
  ],
])('a delivery that fails %s', async (_, outcome, attempts, expected) => {
  const { queue, settled } = queueOf([{ ...row('a', 'x'), attempts }]);
  const worker = workerOf(queue, {
    x: async () => {
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  });
  await worker.drain();
  expect(settled).toEqual({ a: expected });
  expect(quiet.error).toHaveBeenCalledTimes(outcome instanceof Error ? 1 : 0);
});

test('a kind nobody knows fails with a reason', async () => {
  const { queue, settled } = queueOf([row('a', 'carrier.pigeon')]);
  await workerOf(queue, {}).drain();
  expect(settled).toEqual({
    a: { state: 'failed', reason: 'Nothing here knows how to deliver this kind' },
  });
});

test('nothing is sent when the lease was lost meanwhile', async () => {
  const { queue, settled } = queueOf([row('a', 'x')]);
  const handler = vi.fn<Handler>(async () => ({ isDelivered: true }));
  await workerOf({ ...queue, markSending: async () => false }, { x: handler }).drain();
  expect(handler).not.toHaveBeenCalled();
  expect(settled).toEqual({});
});

test('a handler may say itself when the next try is', async () => {
  const { queue, settled } = queueOf([{ ...row('a', 'x'), attempts: 40 }]);
  const outcome: Outcome = {
    isDelivered: false,
    isWorthAnotherTry: true,
    reason: 'Busy',
    tryAgainAt: NOW + 60_000,
  };
  await workerOf(queue, { x: async () => outcome }).drain();
  expect(settled).toEqual({ a: { state: 'ready', dueAt: NOW + 60_000, reason: 'Busy' } });
});

test('what waits for somebody else has not failed once', async () => {
  const { queue, settled } = queueOf([{ ...row('a', 'x'), attempts: 40 }]);
  const outcome: Outcome = {
    isDelivered: false,
    isWorthAnotherTry: true,
    reason: 'Paused',
    tryAgainAt: NOW + 60_000,
    isWaiting: true,
  };
  await workerOf(queue, { x: async () => outcome }).drain();
  expect(settled['a']).toMatchObject({ state: 'ready', isWaiting: true });
});

test('what can be repeated never reaches the state that a crash turns into an unknown end', async () => {
  const { queue, settled } = queueOf([row('a', 'x')]);
  const markSending = vi.spyOn(queue, 'markSending');
  const x: Delivery = { deliver: async () => ({ isDelivered: true }), isRepeatable: true };
  await workerOf(queue, { x }).drain();
  expect(markSending).not.toHaveBeenCalled();
  expect(settled).toEqual({ a: { state: 'sent' } });
});

test('what a delivery adds is delivered in the same drain', async () => {
  const rows = [row('a', 'x')];
  const { queue, settled } = queueOf(rows);
  const claim = queue.claim;
  const worker: OutboxWorker = workerOf(
    { ...queue, claim: async (query) => [...(await claim(query)), ...rows.splice(1)] },
    {
      x: async () => {
        rows.push(row('b', 'y'));
        worker.wake();
        return { isDelivered: true };
      },
      y: async () => ({ isDelivered: true }),
    },
  );
  await worker.drain();
  expect(Object.keys(settled)).toEqual(['a', 'b']);
});

test('full batches are followed by the next until nothing is left', async () => {
  const rows = Array.from({ length: 45 }, (_, index) => row(`r${index}`, 'x'));
  const { queue, settled } = queueOf(rows);
  await workerOf(queue, { x: async () => ({ isDelivered: true }) }).drain();
  expect(Object.keys(settled)).toHaveLength(45);
});

test('waking delivers soon after the start, and nothing before it or after the stop', async () => {
  vi.useFakeTimers();
  const { queue } = queueOf([]);
  const claim = vi.spyOn(queue, 'claim');
  const worker = workerOf(queue, {});
  worker.wake();
  expect(claim).not.toHaveBeenCalled();
  worker.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(claim).toHaveBeenCalledTimes(1);
  worker.wake();
  worker.wake();
  await vi.advanceTimersByTimeAsync(30);
  expect(claim).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(claim).toHaveBeenCalledTimes(3);
  await worker.stop();
  worker.wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(claim).toHaveBeenCalledTimes(3);
});

test('stopping waits for what is being delivered', async () => {
  const { queue, settled } = queueOf([row('a', 'x')]);
  const sending = Promise.withResolvers<Outcome>();
  const worker = workerOf(queue, { x: () => sending.promise });
  worker.start();
  const stopped = worker.stop();
  expect(settled).toEqual({});
  sending.resolve({ isDelivered: true });
  await stopped;
  expect(settled).toEqual({ a: { state: 'sent' } });
});

test('the wait doubles from five seconds to an hour, spread over its second half', () => {
  expect([1, 2, 3, 11, 50].map((attempts) => backOff(attempts, 1))).toEqual([
    5_000, 10_000, 20_000, 3_600_000, 3_600_000,
  ]);
  expect(backOff(2, 0)).toBe(5_000);
});

function fail(reason: string, isWorthAnotherTry: boolean): Outcome {
  return { isDelivered: false, isWorthAnotherTry, reason };
}

function workerOf(queue: OutboxQueue, handlers: Readonly<Record<string, Handler | Delivery>>) {
  return createOutboxWorker({
    queue,
    handlers: createHandlers(handlers),
    clock: { now: () => NOW },
    log: quiet,
    chance: () => 0.5,
  });
}

function queueOf(rows: readonly OutboxRow[]) {
  const waiting = [...rows];
  const settled: Record<string, unknown> = {};
  const queue: OutboxQueue = {
    claim: async ({ limit }) => waiting.splice(0, limit),
    markSending: async () => true,
    async settle(id, outcome) {
      settled[id] = outcome;
    },
    nextDueAt: async () => null,
  };
  return { queue, settled };
}

function row(id: string, kind: string): OutboxRow {
  return {
    id,
    kind,
    businessId: 'biz',
    key: id,
    bookingId: null,
    payload: {},
    dueAt: NOW,
    state: 'claimed',
    attempts: 1,
    leaseUntil: NOW + 60_000,
    reason: null,
    createdAt: NOW,
    updatedAt: NOW,
  };
}
