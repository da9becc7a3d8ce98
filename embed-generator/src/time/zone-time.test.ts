import { expect, test } from 'vitest';
import { dateOf, daysAfter, instantOf, weekdayOf } from './zone-time.ts';

test('noon in Paris is eleven in winter and ten in summer', () => {
  expect(instantOf('2026-12-24', '12:00', 'Europe/Paris')).toBe('2026-12-24T11:00:00.000Z');
  expect(instantOf('2026-07-14', '12:00', 'Europe/Paris')).toBe('2026-07-14T10:00:00.000Z');
});

test('midnight is right on the days the clocks change', () => {
  expect(instantOf('2026-03-29', '00:00', 'Europe/Paris')).toBe('2026-03-28T23:00:00.000Z');
  expect(instantOf('2026-10-25', '00:00', 'Europe/Paris')).toBe('2026-10-24T22:00:00.000Z');
  expect(instantOf('2026-03-30', '00:00', 'Europe/Paris')).toBe('2026-03-29T22:00:00.000Z');
});

test('a day is that of the zone, not of UTC', () => {
  expect(dateOf('2026-12-24T23:30:00.000Z', 'Europe/Paris')).toBe('2026-12-25');
  expect(dateOf('2026-12-24T03:30:00.000Z', 'America/New_York')).toBe('2026-12-23');
});

test('days follow one another over months and years', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
  expect(weekdayOf('2026-11-23')).toBe(0);
  expect(weekdayOf('2026-11-29')).toBe(6);
});
