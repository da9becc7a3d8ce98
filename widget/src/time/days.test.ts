import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  columnOf,
  lastDayOf,
  sameDayIn,
  weeksOf,
  weekStartOf,
} from './days.ts';

describe('dates without a zone', () => {
  test('go over the ends of months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -13)).toBe('2024-12');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
  });

  test('do not notice clock changes', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
  });

  test('the same date of a shorter month is its last', () => {
    expect(sameDayIn('2027-02', '2027-01-31')).toBe('2027-02-28');
    expect(sameDayIn('2027-02', '2027-01-15')).toBe('2027-02-15');
  });
});

describe('the weeks of a month', () => {
  test('December 2026 from Monday, as drawn', () => {
    const weeks = weeksOf('2026-12', 1);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks[4]).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      null,
      null,
      null,
    ]);
  });

  test('from Sunday and from Saturday', () => {
    expect(weeksOf('2026-12', 7)[0]?.indexOf('2026-12-01')).toBe(2);
    expect(weeksOf('2026-12', 6)[0]?.indexOf('2026-12-01')).toBe(3);
    expect(columnOf('2026-12-06', 7)).toBe(0);
    expect(columnOf('2026-12-05', 7)).toBe(6);
  });

  test('every month of ten years has each of its days once', () => {
    for (let month = '2026-01'; month < '2036-01'; month = addMonths(month, 1)) {
      const days = weeksOf(month, 1)
        .flat()
        .filter((day) => day !== null);
      expect(days.at(0)).toBe(`${month}-01`);
      expect(days.at(-1)).toBe(lastDayOf(month));
      expect(new Set(days).size).toBe(Number(lastDayOf(month).slice(8)));
    }
  });

  test('start where the reader’s week starts', () => {
    expect(weekStartOf('fr-FR')).toBe(1);
    expect(weekStartOf('en-US')).toBe(7);
    expect(weekStartOf('ar-EG')).toBe(6);
  });
});
