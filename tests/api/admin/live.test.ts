import { liveChange } from '@bookingsaas/server/contract/live';
import type { LiveChange } from '@bookingsaas/server/contract/live';
import { createTellingStore } from '@bookingsaas/server/integrations/live/telling-store';
import type { BookingChange } from '@bookingsaas/server/ports/live';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrive } from '../../world/people.ts';
import { openFrontDesk, withId } from './front-desk.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;
let zoe: string;
let care: string;

beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
  zoe = await made(salon, 'staff', { name: 'Zoé' });
  care = await made(salon, 'services', { name: 'Soin', durationMin: 30 });
});

afterEach(() => desk.close());

test('whoever watches hears of a booking, its move and its end, and of nothing in it', async () => {
  const watched = await watch(salon.secret);
  expect(watched.status).toBe(200);
  expect(watched.headers.get('Content-Type')).toContain('text/event-stream');
  expect(await watched.event()).toEqual({ name: 'ready', data: '{}' });
  const id = await book(salon, '2027-03-07T09:00:00Z');
  await salon.ask('POST', `/api/v1/bookings/${id}/move`, { start: '2027-03-07T10:00:00Z' });
  await salon.ask('POST', `/api/v1/bookings/${id}/cancellation`, {});
  expect(await watched.change()).toEqual({ kind: 'created', bookingId: id, revision: 0 });
  expect(await watched.change()).toEqual({ kind: 'moved', bookingId: id, revision: 1 });
  expect(await watched.change()).toEqual({ kind: 'cancelled', bookingId: id, revision: 2 });
  await watched.leave();
});

test('what is refused is not told, nor is what happens in another business', async () => {
  const clinic = await desk.callerFor('northgate');
  const watched = await watch(salon.secret);
  await watched.event();
  const theirService = await made(clinic, 'services', { name: 'Check', durationMin: 30 });
  const theirPerson = await made(clinic, 'staff', { name: 'Amir' });
  const theirs = { service: theirService, staff: theirPerson, customer: { name: 'Paul' } };
  await made(clinic, 'bookings', { ...theirs, start: '2027-03-07T09:00:00Z' });
  const first = await book(salon, '2027-03-07T09:00:00Z');
  const over = {
    service: care,
    staff: zoe,
    start: '2027-03-07T09:00:00Z',
    customer: { name: 'Eve' },
  };
  expect((await salon.ask('POST', '/api/v1/bookings', over)).status).toBe(409);
  const second = await book(salon, '2027-03-07T11:00:00Z');
  expect((await watched.change()).bookingId).toBe(first);
  expect((await watched.change()).bookingId).toBe(second);
  await watched.leave();
});

test('in the browser the link names the business, and staff hear of their own calendar', async () => {
  const clinic = await desk.callerFor('northgate');
  const noor = await made(salon, 'staff', { name: 'Noor' });
  const lea = await arrive(desk, {
    name: 'Léa',
    email: 'lea@example.com',
    roles: [
      { businessId: salon.businessId, role: 'staff', staffId: zoe },
      { businessId: clinic.businessId, role: 'owner' },
    ],
  });
  expect((await lea.ask('GET', '/api/v1/live')).code).toBe('request.invalid');
  const cookie = [...lea.cookies].map((pair) => pair.join('=')).join('; ');
  const watched = await watch({ cookie }, `?business=${salon.businessId}`);
  await watched.event();
  await book(salon, '2027-03-07T09:00:00Z', noor);
  const own = await book(salon, '2027-03-07T09:00:00Z');
  expect((await watched.change()).bookingId).toBe(own);
  // What leaves her calendar concerns her as well.
  await salon.ask('POST', `/api/v1/bookings/${own}/move`, {
    start: '2027-03-08T09:00:00Z',
    staff: noor,
  });
  expect(await watched.change()).toEqual({ kind: 'moved', bookingId: own, revision: 1 });
  await watched.leave();
});

test('a transaction that is tried again tells what came of it once', async () => {
  const told: BookingChange[] = [];
  const { store } = desk.core;
  const repeating = {
    ...store,
    write: async <T>(work: Parameters<typeof store.write<T>>[0]): Promise<T> => {
      await expect(
        store.write(async (tx) => {
          await work(tx);
          throw new Error('deadlock');
        }),
      ).rejects.toThrow('deadlock');
      return store.write(work);
    },
  };
  const telling = createTellingStore(repeating, (change) => told.push(change));
  const id = await book(salon, '2027-03-07T09:00:00Z');
  const before = await store.read.bookings.byId(salon.businessId, id);
  if (before === null) throw new Error('The booking is gone');
  await telling.write(async (tx) => {
    const after = { ...before, revision: 1, staffId: zoe };
    const event = { kind: 'moved', by: 'member', revision: 1, reason: null } as const;
    const times = { at: before.createdAt, fromStart: before.start, toStart: before.start };
    await tx.bookings.update(before, after, 1, { ...event, ...times });
  });
  expect(told).toEqual([
    { businessId: salon.businessId, booking: { id, kind: 'moved', revision: 1, staffIds: [zoe] } },
  ]);
});

interface Watched {
  readonly status: number;
  readonly headers: Headers;
  event(): Promise<{ name: string; data: string }>;
  change(): Promise<LiveChange>;
  leave(): Promise<void>;
}

async function watch(by: string | { cookie: string }, query = ''): Promise<Watched> {
  const headers: Record<string, string> =
    typeof by === 'string' ? { Authorization: `Bearer ${by}` } : { Cookie: by.cookie };
  const answer = await desk.app.request(`/api/v1/live${query}`, { headers });
  if (answer.body === null) throw new Error('Nothing to read');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    status: answer.status,
    headers: answer.headers,
    event,
    async change() {
      const { name, data } = await event();
      expect(name).toBe('booking');
      return liveChange.parse(JSON.parse(data));
    },
    leave: () => reader.cancel(),
  };

  async function event(): Promise<{ name: string; data: string }> {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`The stream ended after ${text}`);
      text += value;
    }
    const end = text.indexOf('\n\n');
    const lines = text.slice(0, end).split('\n');
    text = text.slice(end + 2);
    const field = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    return { name: field('event'), data: field('data') };
  }
}

function book(caller: Caller, start: string, staff = zoe): Promise<string> {
  return made(caller, 'bookings', { service: care, staff, start, customer: { name: 'Paul Roy' } });
}

async function made(caller: Caller, noun: string, body: unknown): Promise<string> {
  return (await caller.ask('POST', `/api/v1/${noun}`, body)).as(withId).id;
}
