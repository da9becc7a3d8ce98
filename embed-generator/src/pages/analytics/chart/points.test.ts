import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../time/zone-time.ts';
import { daysAPoint, pointsOf, ticksFor } from './points.ts';

const days = (count: number, from = '2026-01-01') =>
  Array.from({ length: count }, (_, index) => ({
    day: daysAfter(from, index),
    visitors: 10,
    bookings: 1,
    amountMinor: 4200,
  }));

describe('the points of a chart', () => {
  it('are days up to four months, beside the same place before', () => {
    const points = pointsOf(days(28, '2026-01-29'), days(28), 'bookings');
    expect(points).toHaveLength(28);
    expect(points[14]).toEqual({
      from: '2026-02-12',
      to: '2026-02-12',
      value: 1,
      before: { from: '2026-01-15', to: '2026-01-15', value: 1 },
    });
  });

  it('are weeks in a year, the first one perhaps shorter, and lose nothing', () => {
    const points = pointsOf(days(365), null, 'bookings');
    expect(points).toHaveLength(53);
    expect(points[0]).toMatchObject({ from: '2026-01-01', to: '2026-01-01', value: 1 });
    expect(points.at(-1)).toMatchObject({ from: '2026-12-25', to: '2026-12-31', value: 7 });
    expect(points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(365);
    expect(daysAPoint(1_096)).toBe(28);
  });

  it('a rate is that of all days of a point together, and none without visitors', () => {
    expect(pointsOf(days(200), null, 'rate').at(-1)?.value).toBe(0.1);
    const [empty] = pointsOf(
      [{ day: '2026-01-01', visitors: 0, bookings: 0, amountMinor: 0 }],
      null,
      'rate',
    );
    expect(empty?.value).toBeNull();
  });
});

describe('the lines across', () => {
  it.each([
    [0, true, [0, 1]],
    [1, true, [0, 1]],
    [12, true, [0, 5, 10, 15]],
    [11, true, [0, 5, 10, 15]],
    [100, true, [0, 25, 50, 75, 100]],
    [1_236, true, [0, 500, 1_000, 1_500]],
  ])('for %i (whole: %s) are %j', (largest, isWhole, ticks) => {
    expect(ticksFor(largest, isWhole)).toEqual(ticks);
  });

  it('for a rate are round parts of a hundred that hold it', () => {
    const ticks = ticksFor(0.143, false);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(0.143);
    expect(ticks.length).toBeLessThanOrEqual(6);
  });
});
