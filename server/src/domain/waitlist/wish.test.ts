import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../availability/types.ts';
import { MINUTE_MS } from '../bookings/times.ts';
import { addDays, weekdayOf } from '../time/local-date.ts';
import { localDateOf } from '../time/wall-time.ts';
import { createZoneTable } from '../time/zone.ts';
import { DAY_PARTS } from './types.ts';
import type { Wish } from './types.ts';
import { firstFitting, isWished, spanOf } from './wish.ts';

const zones = createZoneTable();
const paris = zones.of('Europe/Paris');
const any: Wish = { from: '2026-10-24', to: '2026-10-26', weekdays: [], parts: [] };

describe('a wished time', () => {
  it('lies on one of the days by the visitor’s own clock, the first and the last included', () => {
    const isIn = (instant: string) => isWished(any, Date.parse(instant), paris);
    expect(isIn('2026-10-23T21:59:00Z')).toBe(false);
    expect(isIn('2026-10-23T22:00:00Z')).toBe(true);
    // The clocks went back on the 25th.
    expect(isIn('2026-10-26T22:59:00Z')).toBe(true);
    expect(isIn('2026-10-26T23:00:00Z')).toBe(false);
  });

  it('is in the morning before noon and in the evening from five, on the day of the clock change too', () => {
    const evening: Wish = { ...any, parts: ['morning', 'evening'] };
    const isIn = (instant: string) => isWished(evening, Date.parse(instant), paris);
    expect(
      ['10:59', '11:00', '15:59', '16:00'].map((time) => isIn(`2026-10-25T${time}:00Z`)),
    ).toEqual([true, false, false, true]);
  });

  it('never lies outside of the days, weekdays and parts that were named, in any zone', () => {
    fc.assert(
      fc.property(wishes, starts, fc.constantFrom(...ZONES), (wish, start, timezone) => {
        const zone = zones.of(timezone);
        const date = localDateOf(start, zone);
        const { start: from, end } = spanOf(wish, zone);
        if (isWished(wish, start, zone)) {
          expect(date >= wish.from && date <= wish.to).toBe(true);
          expect(start >= from && start < end).toBe(true);
          expect(wish.weekdays.length === 0 || wish.weekdays.includes(weekdayOf(date))).toBe(true);
        } else if (wish.weekdays.length + wish.parts.length === 0) {
          expect(start < from || start >= end).toBe(true);
        }
      }),
    );
  });
});

describe('the first fitting start', () => {
  it('is free, wished, the earliest such, and touches nothing that was passed over', () => {
    fc.assert(
      fc.property(
        wishes,
        fc.uniqueArray(starts, { maxLength: 40 }),
        fc.array(fc.tuple(starts, fc.integer({ min: 5, max: 180 })), { maxLength: 5 }),
        fc.integer({ min: 5, max: 240 }),
        (wish, some, over, durationMin) => {
          const free = some.toSorted((a, b) => a - b);
          const passed = over.map(([start, min]) => ({ start, end: start + min * MINUTE_MS }));
          const touches = (start: number) =>
            passed.some((one) => start < one.end && start + durationMin * MINUTE_MS > one.start);
          const would = free.filter((start) => isWished(wish, start, paris) && !touches(start));
          const found = firstFitting({ wish, passed }, free, { durationMin, zone: paris });
          expect(found).toBe(would[0] ?? null);
        },
      ),
    );
  });
});

const ZONES = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'] as const;
const FIRST = Date.parse('2026-10-20T00:00:00Z');
const starts = fc
  .integer({ min: 0, max: 12 * 24 * 12 })
  .map((step) => FIRST + step * 5 * MINUTE_MS);
const wishes: fc.Arbitrary<Wish> = fc
  .record({
    day: fc.integer({ min: 0, max: 10 }),
    length: fc.integer({ min: 0, max: 8 }),
    weekdays: fc.subarray([...WEEKDAYS]),
    parts: fc.subarray([...DAY_PARTS]),
  })
  .map(({ day, length, weekdays, parts }) => {
    const from = addDays('2026-10-20', day);
    return { from, to: addDays(from, length), weekdays, parts };
  });
