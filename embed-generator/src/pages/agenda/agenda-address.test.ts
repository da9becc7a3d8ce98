import { expect, test } from 'vitest';
import { addressOf, datesOf, lookedOf, stepped } from './agenda-address.ts';

const usual = { view: 'week', today: '2026-11-24' } as const;

test('an address without a query shows this week', () => {
  const looked = lookedOf({}, usual);
  expect(datesOf(looked)[0]).toBe('2026-11-23');
  expect(datesOf(looked).at(-1)).toBe('2026-11-29');
  expect(addressOf(looked, usual)).toBe('/console/agenda');
});

test('what is looked at can be read back from its address', () => {
  const looked = {
    view: 'day',
    date: '2026-12-01',
    hidden: ['stf_1', 'stf_2'],
    open: 'bkg_3',
  } as const;
  const query = Object.fromEntries(
    new URL(addressOf(looked, usual), 'https://x.test').searchParams,
  );
  expect(lookedOf(query, usual)).toEqual(looked);
});

test('a date that is none shows today', () => {
  expect(lookedOf({ date: '2026-13-45' }, usual).date).toBe('2026-11-24');
  expect(lookedOf({ date: 'soon', view: 'year' }, usual)).toMatchObject({
    date: '2026-11-24',
    view: 'week',
  });
});

test('a step goes a day on in the day view and a week in the others, over the end of a year', () => {
  expect(stepped({ view: 'day', date: '2026-12-31' }, 1)).toBe('2027-01-01');
  expect(stepped({ view: 'list', date: '2026-12-31' }, 1)).toBe('2027-01-07');
  expect(stepped({ view: 'week', date: '2026-11-24' }, -1)).toBe('2026-11-17');
});
