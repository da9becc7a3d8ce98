import { holidays } from '@bookingsaas/server/contract/holidays';
import { schedule } from '@bookingsaas/server/contract/schedules';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { itemsWithId, openFrontDesk } from './front-desk.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;

beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
});

afterEach(() => desk.close());

test('the holidays are those of the business’s country, in the reader’s language', async () => {
  const { country, items, regions } = await ask('from=2026-12-03&to=2027-12-03&language=fr');
  expect(country).toBe('FR');
  expect(items).toHaveLength(11);
  expect(items[0]).toEqual({ date: '2026-12-25', name: 'Noël' });
  expect(regions.map(({ id }) => id)).toContain('57');
});

test('a region has days of its own; one of another country has none', async () => {
  const range = 'from=2026-01-01&to=2026-12-31';
  expect((await ask(`${range}&region=57`)).items).toHaveLength(13);
  expect((await ask(`${range}&region=BY`)).items).toHaveLength(11);
});

test('a range that is none, or too long, is refused', async () => {
  for (const range of ['from=2026-12-03&to=2026-01-01', 'from=2026-01-01&to=2099-01-01']) {
    expect((await salon.ask('GET', `/api/v1/holidays?${range}`)).status).toBe(400);
  }
});

test('many dates are closed at once, and given their usual hours back at once', async () => {
  const [first] = (await salon.ask('GET', '/api/v1/schedules')).as(itemsWithId).items;
  const path = `/api/v1/schedules/${first?.id ?? ''}`;
  const closed = { '2026-12-25': [], '2027-01-01': [], '2027-05-01': [['09:00', '12:00']] };
  const now = (await salon.ask('PATCH', `${path}/overrides`, { dates: closed })).as(schedule);
  expect(now.overrides).toMatchObject(closed);
  const back = { '2026-12-25': null, '2027-05-01': null };
  const then = (await salon.ask('PATCH', `${path}/overrides`, { dates: back })).as(schedule);
  expect(then.overrides['2027-01-01']).toEqual([]);
  expect(then.overrides).not.toHaveProperty('2026-12-25');
  expect(then.overrides).not.toHaveProperty('2027-05-01');
});

test('whose holidays count is remembered with the hours', async () => {
  const [first] = (await salon.ask('GET', '/api/v1/schedules')).as(itemsWithId).items;
  const path = `/api/v1/schedules/${first?.id ?? ''}`;
  expect((await salon.ask('PATCH', path, { holidayRegion: '57' })).as(schedule)).toMatchObject({
    holidayRegion: '57',
  });
  expect((await salon.ask('PATCH', path, { name: 'Salon' })).as(schedule)).toMatchObject({
    holidayRegion: '57',
  });
});

async function ask(query: string) {
  return (await salon.ask('GET', `/api/v1/holidays?${query}`)).as(holidays);
}
