import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEEKDAYS } from '../availability/types.ts';
import { addDays, dateOfEpochDay, epochDayOf, weekdayOf } from './local-date.ts';

test('days are added over the ends of months, years and Februaries', () => {
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  expect(addDays('2027-03-28', 0)).toBe('2027-03-28');
});

test('a date has its weekday, before 1970 too', () => {
  expect(weekdayOf('2026-12-01')).toBe('tue');
  expect(weekdayOf('1969-12-31')).toBe('wed');
});

test('a text that is no date is no number', () => {
  expect(epochDayOf('soon')).toBeNaN();
});

test('all of it is what Temporal says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50_000, max: 50_000 }),
      fc.integer({ min: -5000, max: 5000 }),
      (day, count) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        expect(dateOfEpochDay(day)).toBe(date.toString());
        expect(epochDayOf(date.toString())).toBe(day);
        expect(addDays(date.toString(), count)).toBe(date.add({ days: count }).toString());
        expect(weekdayOf(date.toString())).toBe(WEEKDAYS[date.dayOfWeek - 1]);
      },
    ),
  );
});
