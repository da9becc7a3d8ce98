import { explanation } from '@bookingsaas/server/contract/explanations';
import type { Explanation } from '@bookingsaas/server/contract/explanations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ask, openFrontDesk, refusal, withId } from './front-desk.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;
let zoe: string;
let care: string;

/** Nine to five on Mondays in Paris, half an hour with a quarter of an hour after it. */
beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
  const weekly = { mon: [['09:00', '17:00']] };
  const hours = { name: 'Zoé', timezone: 'Europe/Paris', weekly };
  const scheduleId = await made('schedules', hours);
  zoe = await made('staff', { name: 'Zoé', scheduleId });
  care = await made('services', {
    name: 'Soin',
    durationMin: 30,
    bufferAfterMin: 15,
    intervalMin: 30,
    noticeMin: 60,
    horizonDays: 60,
    staffIds: [zoe],
  });
});

afterEach(() => desk.close());

test('a time that is offered has nothing in its way', async () => {
  expect(await why('2026-12-07T09:00:00Z')).toEqual({
    isOffered: true,
    reasons: [],
    next: null,
  });
});

test('the owner is told when it could be instead, from then on', async () => {
  expect((await why('2026-12-07T18:00:00Z')).next).toBe('2026-12-14T08:00:00Z');
  expect((await why('2026-11-30T09:00:00Z')).next).toBe('2026-12-07T08:00:00Z');
  expect((await why('2027-03-01T09:00:00Z')).next).toBe(null);
});

test('the owner is told of the booking that is there, and of the buffer after it', async () => {
  const booking = await made('bookings', {
    service: care,
    staff: zoe,
    start: '2026-12-07T09:00:00Z',
    customer: { name: 'Paul Roy' },
  });
  const there = {
    kind: 'booking',
    id: booking,
    start: '2026-12-07T09:00:00Z',
    end: '2026-12-07T09:30:00Z',
  };
  expect((await why('2026-12-07T09:00:00Z')).reasons).toEqual([{ rule: 'booking', ...there }]);
  expect((await why('2026-12-07T09:30:00Z')).reasons).toEqual([{ rule: 'buffer', ...there }]);
});

test('evenings, closed days, odd minutes, time off and far away times are each called by name', async () => {
  const off = { staffId: zoe, start: '2026-12-07T14:00:00Z', end: '2026-12-07T15:00:00Z' };
  const id = await made('time-off', off);
  expect((await why('2026-12-07T14:30:00Z')).reasons).toEqual([
    { rule: 'time_off', kind: 'time_off', id, start: off.start, end: off.end },
  ]);
  expect((await why('2026-12-07T18:00:00Z')).reasons).toEqual([
    {
      rule: 'hours',
      date: '2026-12-07',
      open: [{ start: '2026-12-07T08:00:00Z', end: '2026-12-07T16:00:00Z' }],
      timezone: 'Europe/Paris',
    },
  ]);
  expect((await why('2026-12-08T10:00:00Z')).reasons).toMatchObject([{ rule: 'hours', open: [] }]);
  expect((await why('2026-12-07T09:10:00Z')).reasons).toEqual([
    { rule: 'grid', nearest: ['2026-12-07T09:00:00Z', '2026-12-07T09:30:00Z'] },
  ]);
  expect((await why('2027-03-01T09:00:00Z')).reasons).toEqual([
    { rule: 'horizon', lastDate: '2027-02-01' },
  ]);
  expect((await why('2026-11-30T09:00:00Z')).reasons).toEqual([{ rule: 'past' }]);
});

test('a visitor who is about to book is in the way for a moment, without a name', async () => {
  const widget = await salon.ask('POST', '/api/v1/widgets', { name: 'Soins', serviceIds: [care] });
  const { key } = widget.as(z.object({ key: z.string() }));
  const visit = 'visit_0123456789abcdef';
  const wish = { service: care, staff: zoe, start: '2026-12-07T10:00:00Z', visit };
  const held = await ask(desk.app, {
    method: 'POST',
    path: `/api/v1/widgets/${key}/holds`,
    body: wish,
  });
  expect(held.status).toBe(201);
  expect((await why('2026-12-07T10:00:00Z')).reasons).toMatchObject([{ rule: 'hold', id: null }]);
});

test('what is hidden, or who does not do the service, is explained too', async () => {
  await salon.ask('PATCH', `/api/v1/services/${care}`, { isActive: false });
  expect((await why('2026-12-07T09:00:00Z')).reasons).toEqual([{ rule: 'service_inactive' }]);
  await salon.ask('PATCH', `/api/v1/staff/${zoe}`, { isActive: false });
  expect((await why('2026-12-07T09:00:00Z')).reasons).toEqual([
    { rule: 'service_inactive' },
    { rule: 'staff_inactive' },
  ]);
});

test('a service or a person of another business is not there', async () => {
  const clinic = await desk.callerFor('northgate');
  const list = (await clinic.ask('GET', '/api/v1/staff')).as(z.object({ items: z.array(withId) }));
  const answer = await salon.ask('GET', pathOf('2026-12-07T09:00:00Z', list.items[0]?.id ?? ''));
  expect({ status: answer.status, code: answer.as(refusal).error.code }).toEqual({
    status: 404,
    code: 'staff.not_found',
  });
});

async function why(start: string): Promise<Explanation> {
  return (await salon.ask('GET', pathOf(start, zoe))).as(explanation);
}

function pathOf(start: string, staff: string): string {
  return `/api/v1/explanations?service=${care}&staff=${staff}&start=${start}`;
}

async function made(noun: string, body: unknown): Promise<string> {
  return (await salon.ask('POST', `/api/v1/${noun}`, body)).as(withId).id;
}
