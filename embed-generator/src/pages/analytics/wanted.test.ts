import { expect, test } from 'vitest';
import { addressOf, apiQueryOf, lengthOf, periodOf, rivalOf, wantedOf } from './wanted.ts';

const usual = wantedOf({});

test('without a wish it is the last 28 days of all widgets beside the 28 before', () => {
  expect(periodOf(usual, '2026-11-22')).toEqual({ from: '2026-10-26', to: '2026-11-22' });
  expect(apiQueryOf(usual, periodOf(usual, '2026-11-22'))).toEqual({
    from: '2026-10-26',
    to: '2026-11-22',
    compare: 'previous',
  });
  expect(addressOf(usual)).toBe('/console/analytics');
});

test.each([
  ['7', { from: '2026-02-23', to: '2026-03-01' }],
  ['month', { from: '2026-03-01', to: '2026-03-01' }],
  ['last-month', { from: '2026-02-01', to: '2026-02-28' }],
  ['year', { from: '2026-01-01', to: '2026-03-01' }],
])('on the first of March, %s is %j', (period, days) => {
  expect(periodOf(wantedOf({ period }), '2026-03-01')).toEqual(days);
});

test('a period of one’s own stands in the address, and a broken one is left out', () => {
  const own = { period: 'custom', from: '2026-03-29', to: '2026-03-29', widget: 'wgt_1' };
  const wanted = wantedOf(own);
  expect(periodOf(wanted, '2026-11-22')).toEqual({ from: '2026-03-29', to: '2026-03-29' });
  expect(wantedOf(Object.fromEntries(new URL(addressOf(wanted), 'http://x').searchParams))).toEqual(
    wanted,
  );
  for (const broken of [
    { from: '2026-04-01', to: '2026-03-01' },
    { from: 'yesterday', to: '2026-03-01' },
    { from: '2010-01-01', to: '2026-03-01' },
  ]) {
    expect(wantedOf({ period: 'custom', ...broken }).period).toBe('28');
  }
});

test('the length counts both ends, also over the days the clocks change', () => {
  expect(lengthOf({ from: '2026-03-23', to: '2026-03-30' })).toBe(8);
  expect(lengthOf({ from: '2026-10-25', to: '2026-10-25' })).toBe(1);
});

test('one value alone stands in the address, also an odd one, and is nothing without saying of what', () => {
  const odd = 'été & « reels » ?';
  const wanted = wantedOf({ by: 'campaign', value: odd });
  expect(wantedOf(Object.fromEntries(new URL(addressOf(wanted), 'http://x').searchParams))).toEqual(
    wanted,
  );
  const days = { from: '2026-03-01', to: '2026-03-02' };
  expect(apiQueryOf(wanted, days)).toMatchObject({ by: 'campaign', value: odd });
  expect(wantedOf({ by: 'name', value: odd })).toMatchObject({ by: '', value: '' });
  expect(apiQueryOf(usual, days)).not.toHaveProperty('by');
  expect(addressOf({ ...wanted, by: '', value: '' })).toBe('/console/analytics');
});

test('another widget is compared with, but never one with itself', () => {
  const rivals = { widget: 'wgt_1', compare: 'wgt_2' };
  expect(rivalOf(wantedOf(rivals))).toBe('wgt_2');
  expect(apiQueryOf(wantedOf(rivals), { from: 'a', to: 'b' })['compare']).toBe('none');
  expect(rivalOf(wantedOf({ widget: 'wgt_1', compare: 'wgt_1' }))).toBeNull();
  expect(rivalOf(wantedOf({ compare: 'none' }))).toBeNull();
});
