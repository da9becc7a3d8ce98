import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openFrontDesk, refusal } from './front-desk.ts';
import type { Answer, Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;
let ines: string;
let coupe: string;

beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
  ines = await idOf('staff', 'Inès');
  coupe = await idOf('services', 'Coupe femme');
});

afterEach(() => desk.close());

const booking = z.object({
  id: z.string(),
  status: z.string(),
  revision: z.number(),
  start: z.string(),
  staff: z.object({ id: z.string() }),
  service: z.object({ id: z.string() }),
  customer: z.object({ name: z.string(), phone: z.string().nullable() }),
  history: z.array(z.object({ kind: z.string(), by: z.string(), reason: z.string().nullable() })),
});
const page = z.object({ items: z.array(booking), next: z.string().nullable() });

// A Sunday in spring: closed and far beyond the horizon, which binds visitors only.
const SUNDAY = '2027-03-07T09:00:00Z';

test('the owner writes a booking down on a closed day, but not over another one', async () => {
  const first = await byHand(SUNDAY, 'Zoé Martin', '06 12 34 56 78');
  expect(first.status).toBe(201);
  expect(first.as(booking)).toMatchObject({
    status: 'confirmed',
    customer: { name: 'Zoé Martin', phone: '+33612345678' },
    history: [{ kind: 'created', by: 'member' }],
  });
  const second = await byHand('2027-03-07T09:30:00Z', 'Paul Roy');
  expect({ status: second.status, code: second.as(refusal).error.code }).toEqual({
    status: 409,
    code: 'bookings.slot_taken',
  });
});

test('a booking is moved and cancelled, and its history tells it', async () => {
  const { id } = (await byHand(SUNDAY, 'Zoé Martin')).as(booking);
  const moved = await salon.ask('POST', `/api/v1/bookings/${id}/move`, {
    start: '2027-03-07T09:30:00Z',
  });
  expect(moved.as(booking)).toMatchObject({ id, revision: 1, start: '2027-03-07T09:30:00Z' });
  const cancelled = await salon.ask('POST', `/api/v1/bookings/${id}/cancellation`, {
    reason: 'Malade',
  });
  expect(cancelled.as(booking)).toMatchObject({ id, revision: 2, status: 'cancelled' });
  const shown = (await salon.ask('GET', `/api/v1/bookings/${id}`)).as(booking);
  expect(shown.history.map(({ kind, by }) => `${kind} by ${by}`)).toEqual([
    'created by member',
    'moved by member',
    'cancelled by member',
  ]);
  expect(shown.history.at(-1)?.reason).toBe('Malade');
  expect((await byHand('2027-03-07T09:30:00Z', 'Paul Roy')).status).toBe(201);
});

test('requests that wait are approved or declined, once', async () => {
  const lucie = await desk.callerFor('lucie');
  const waiting = (await lucie.ask('GET', '/api/v1/bookings?status=pending')).as(page).items;
  const [first, second] = waiting;
  const approved = await lucie.ask('POST', `/api/v1/bookings/${first?.id}/approval`);
  expect(approved.as(booking).status).toBe('confirmed');
  const declined = await lucie.ask('POST', `/api/v1/bookings/${second?.id}/decline`, {
    reason: 'Complet',
  });
  expect(declined.as(booking).status).toBe('declined');
  const again = await lucie.ask('POST', `/api/v1/bookings/${second?.id}/approval`);
  expect({ status: again.status, code: again.as(refusal).error.code }).toEqual({
    status: 409,
    code: 'bookings.not_pending',
  });
});

test('who did not come is noted after the start, not before', async () => {
  const { id } = (await byHand(SUNDAY, 'Zoé Martin')).as(booking);
  const early = await salon.ask('POST', `/api/v1/bookings/${id}/no-show`);
  expect(early.as(refusal).error.code).toBe('bookings.not_started');
  desk.setNow('2027-03-07T10:00:00Z');
  expect((await salon.ask('POST', `/api/v1/bookings/${id}/no-show`)).as(booking).status).toBe(
    'no_show',
  );
});

test('pages follow each other without a gap or a repetition', async () => {
  const all = (await salon.ask('GET', '/api/v1/bookings?limit=200')).as(page);
  expect(all.next).toBeNull();
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { items, next } = (await salon.ask('GET', `/api/v1/bookings?limit=37${from}`)).as(page);
    ids.push(...items.map(({ id }) => id));
    cursor = next;
  }
  expect(ids).toEqual(all.items.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(100);
});

test('filters narrow the list', async () => {
  await byHand(SUNDAY, 'Zoé Martin');
  const found = async (query: string) =>
    (await salon.ask('GET', `/api/v1/bookings?${query}`)).as(page).items;
  expect((await found('search=zoé')).map(({ customer }) => customer.name)).toEqual(['Zoé Martin']);
  const hers = await found(`staff=${ines}&limit=200`);
  expect(new Set(hers.map(({ staff }) => staff.id))).toEqual(new Set([ines]));
  const cuts = await found(`service=${coupe}&limit=200`);
  expect(new Set(cuts.map(({ service }) => service.id))).toEqual(new Set([coupe]));
  const day = await found('from=2026-12-08T00:00:00Z&to=2026-12-09T00:00:00Z');
  expect(day.length).toBeGreaterThan(5);
  expect(day.every(({ start }) => start.startsWith('2026-12-08'))).toBe(true);
  expect(await found('status=cancelled')).toEqual([]);
});

test('a cursor that was not ours and an unknown filter are refused', async () => {
  for (const [query, field] of [
    ['cursor=zz', 'cursor'],
    ['colour=red', 'colour'],
    ['limit=1000', 'limit'],
  ]) {
    const answer = await salon.ask('GET', `/api/v1/bookings?${query}`);
    expect({ query, status: answer.status }).toEqual({ query, status: 400 });
    expect(Object.keys(answer.as(refusal).error.fields ?? {})).toEqual([field]);
  }
});

async function byHand(start: string, name: string, phone?: string): Promise<Answer> {
  const customer = { name, ...(phone === undefined ? {} : { phone }) };
  return salon.ask('POST', '/api/v1/bookings', { service: coupe, staff: ines, start, customer });
}

async function idOf(noun: string, name: string): Promise<string> {
  const list = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
  const found = (await salon.ask('GET', `/api/v1/${noun}`))
    .as(list)
    .items.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No ${name} among ${noun}`);
  return found.id;
}
