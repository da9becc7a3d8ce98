import { expect, test, vi } from 'vitest';
import type { Log } from '../ports/log.ts';
import type { OutboxMessage, OutboxRow } from '../ports/outbox.ts';
import type { Repositories, Store } from '../ports/store.ts';
import type { BookingNews, Subscriber } from '../ports/subscriber.ts';
import { tellSubscribers } from './booking-news.ts';

const NOW = Date.UTC(2026, 5, 1, 8);
const PAYLOAD = {
  by: 'visitor',
  fromStart: null,
  toStart: NOW,
  revision: 0,
  status: 'confirmed',
  start: NOW,
  end: NOW + 1,
  serviceId: 'svc_1',
  staffId: 'stf_1',
};

test('news becomes one row for each subscriber it concerns, in one transaction', async () => {
  const { deliver, added, transactions, woken } = telling([
    subscriber('webhooks'),
    { plan: async () => null },
    subscriber('messages'),
  ]);
  expect(await deliver(ROW)).toEqual({ isDelivered: true });
  expect(added.map(({ key }) => key)).toEqual([
    'bkg_1:booking.created:0:webhooks',
    'bkg_1:booking.created:0:messages',
  ]);
  expect(transactions).toHaveBeenCalledTimes(1);
  expect(woken).toHaveBeenCalledTimes(1);
});

test('news that concerns nobody opens no transaction', async () => {
  const { deliver, transactions, woken } = telling([{ plan: async () => null }]);
  expect(await deliver(ROW)).toEqual({ isDelivered: true });
  expect(transactions).not.toHaveBeenCalled();
  expect(woken).not.toHaveBeenCalled();
});

test('a subscriber is told the booking as it was when it happened', async () => {
  const plan = vi.fn<Subscriber['plan']>(async () => null);
  await telling([{ plan }]).deliver(ROW);
  expect(plan).toHaveBeenCalledWith({
    ...PAYLOAD,
    id: 'out_1',
    kind: 'booking.created',
    key: 'bkg_1:booking.created:0',
    businessId: 'biz',
    bookingId: 'bkg_1',
    at: NOW,
  } satisfies Record<keyof BookingNews, unknown>);
});

test('when one plan fails nothing is added, and the news is told again as a whole', async () => {
  const broken: Subscriber = { plan: () => Promise.reject(new Error('no database')) };
  const { deliver, added } = telling([subscriber('webhooks'), broken]);
  await expect(deliver(ROW)).rejects.toThrow('no database');
  expect(added).toEqual([]);
});

test('news is repeatable: its process may die at any moment', () => {
  const kinds = Object.values(telling([]).deliveries);
  expect(kinds).toHaveLength(6);
  expect(kinds.every(({ isRepeatable }) => isRepeatable)).toBe(true);
});

function subscriber(name: string): Subscriber {
  return {
    plan: async (news) => async () => [
      {
        id: `out_${name}`,
        businessId: news.businessId,
        kind: `${name}.send`,
        key: `${news.key}:${name}`,
        bookingId: news.bookingId,
        payload: {},
        dueAt: news.at,
      },
    ],
  };
}

function telling(subscribers: readonly Subscriber[]) {
  const added: OutboxMessage[] = [];
  const woken = vi.fn<() => void>();
  const transactions = vi.fn<() => void>();
  const store = {
    write: async (work: (tx: Repositories) => Promise<unknown>) => {
      transactions();
      // @NOTE the only repository that is used here.
      const tx = {
        outbox: { add: async (messages: OutboxMessage[]) => void added.push(...messages) },
      } as unknown as Repositories;
      return work(tx);
    },
    // @NOTE the only method that is used here.
  } as unknown as Store;
  const deliveries = tellSubscribers({
    subscribers,
    store,
    clock: { now: () => NOW },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } satisfies Log,
    wakeOutbox: woken,
  });
  const deliver = async (row: OutboxRow) => deliveries[row.kind]?.deliver(row);
  return { deliver, deliveries, added, woken, transactions };
}

const ROW: OutboxRow = {
  id: 'out_1',
  kind: 'booking.created',
  businessId: 'biz',
  key: 'bkg_1:booking.created:0',
  bookingId: 'bkg_1',
  payload: PAYLOAD,
  dueAt: NOW,
  state: 'claimed',
  attempts: 1,
  leaseUntil: NOW + 60_000,
  reason: null,
  createdAt: NOW,
  updatedAt: NOW,
};
