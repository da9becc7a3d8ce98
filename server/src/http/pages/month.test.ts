import { expect, test } from 'vitest';
import { addMonths, daysOf, readMonth, weeksOf } from './month.ts';

test('December 2026 begins on a Tuesday: one empty cell where weeks begin on Monday, two where on Sunday', () => {
  const monday = weeksOf('2026-12', 1);
  expect(monday[0]).toEqual([
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ]);
  expect(monday.at(-1)).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    null,
    null,
    null,
  ]);
  expect(weeksOf('2026-12', 7)[0]?.slice(0, 3)).toEqual([null, null, '2026-12-01']);
});

test('a February of four whole weeks has no empty cells', () => {
  expect(weeksOf('2027-02', 1).flat()).toEqual(
    Array.from({ length: 28 }, (_, index) => `2027-02-${String(index + 1).padStart(2, '0')}`),
  );
});

test('months follow each other over the year, and know their last day', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

test('only a month within reach is read from an address', () => {
  const reach = { first: '2026-11', last: '2027-02' };
  expect(readMonth('2026-12', reach)).toBe('2026-12');
  for (const text of [
    undefined,
    '',
    '2026-13',
    '2026-10',
    '2027-03',
    '2026-1',
    '9999-12',
    "2026-12'",
  ]) {
    expect(readMonth(text, reach), String(text)).toBeNull();
  }
});
