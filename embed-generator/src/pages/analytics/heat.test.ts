import { expect, test } from 'vitest';
import { bookingHeat, demandHeat } from './heat.ts';

test('six steps from nothing to the busiest hour, over the usual hours at least', () => {
  const { hours, rows, most } = demandHeat({
    demand: [
      { weekday: 'sat', hour: 10, visitors: 50, unmet: 0 },
      { weekday: 'mon', hour: 10, visitors: 1, unmet: 0 },
      { weekday: 'tue', hour: 21, visitors: 25, unmet: 0 },
    ],
  });
  expect([hours[0], hours.at(-1), most]).toEqual([8, 21, 50]);
  const level = (day: number, hour: number) => rows[day]?.find((cell) => cell.hour === hour)?.level;
  expect([level(5, 10), level(0, 10), level(1, 21), level(0, 8)]).toEqual([5, 1, 3, 0]);
});

test('an hour is outlined where half of those who wanted it found nothing, and they were more than one', () => {
  const cell = (visitors: number, unmet: number) =>
    demandHeat({ demand: [{ weekday: 'mon', hour: 9, visitors, unmet }] }).rows[0]?.[1]?.isUnmet;
  expect([cell(4, 2), cell(5, 2), cell(1, 1), cell(9, 9)]).toEqual([true, false, false, true]);
});

test('without anything it is an empty week', () => {
  const { rows, most } = bookingHeat({ bookingHours: [] });
  expect(most).toBe(0);
  expect(rows.flat().every(({ level }) => level === 0)).toBe(true);
  expect(rows).toHaveLength(7);
});
