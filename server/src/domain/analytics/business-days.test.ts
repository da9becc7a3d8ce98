import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import { businessDays } from './business-days.ts';

const ZONES = ['Europe/Paris', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'];

test('every instant belongs to exactly one day, whatever zones a business has lived in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 20 * 24 * 60 }),
      (timezones, minute) => {
        const periods = timezones.map((timezone, index) => ({
          fromDay: `2026-10-${String(20 + index * 4).padStart(2, '0')}`,
          timezone,
        }));
        const days = businessDays(periods, createZoneTable());
        const instant = Date.parse('2026-10-18T00:00:00Z') + minute * 60_000;
        const day = days.dayOf(instant);
        const { start, end } = days.rangeOf(day);
        expect(start).toBeLessThanOrEqual(instant);
        expect(instant).toBeLessThan(end);
      },
    ),
  );
});

test('a day on which the clocks go back is 25 hours long', () => {
  const days = businessDays(
    [{ fromDay: '1970-01-01', timezone: 'Europe/Paris' }],
    createZoneTable(),
  );
  const { start, end } = days.rangeOf('2026-10-25');
  expect((end - start) / 3_600_000).toBe(25);
});
