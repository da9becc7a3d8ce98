import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../bookings/times.ts';
import { quietStretch } from '../messages/quiet-hours.ts';
import { createZoneTable } from '../time/zone.ts';
import { offerTiming } from './offer-timing.ts';

const zone = createZoneTable().of('Europe/Paris');
const quiet = { from: '21:00', until: '08:00' };
const at = (text: string) => Date.parse(`2026-12-${text}:00+01:00`);

describe('a time that frees', () => {
  it('by day is told at once and held for as long as the owner wants', () => {
    const now = at('03T10:00');
    expect(offerTiming(at('10T09:00'), 30, { now, quiet, zone })).toEqual({
      isNow: true,
      until: at('03T10:30'),
    });
  });

  it('is never held beyond its own start', () => {
    const now = at('03T10:00');
    expect(offerTiming(at('03T10:20'), 30, { now, quiet, zone })).toEqual({
      isNow: true,
      until: at('03T10:20'),
    });
  });

  it('by night waits for the morning', () => {
    expect(offerTiming(at('04T10:00'), 30, { now: at('03T23:00'), quiet, zone })).toEqual({
      isNow: false,
      at: at('04T08:00'),
    });
  });

  it('by night, for early in the morning, is told at once and held until they are up', () => {
    expect(offerTiming(at('04T09:59'), 30, { now: at('03T23:00'), quiet, zone })).toEqual({
      isNow: true,
      until: at('04T08:30'),
    });
    expect(offerTiming(at('04T08:10'), 30, { now: at('03T23:00'), quiet, zone })).toEqual({
      isNow: true,
      until: at('04T08:10'),
    });
  });

  it('is told in quiet hours only where waiting would be too late, and then held past their end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 * 24 * 60 }),
        fc.integer({ min: 20, max: 3 * 24 * 60 }),
        fc.integer({ min: 5, max: 240 }),
        (sinceMin, aheadMin, holdMin) => {
          const now = at('03T00:00') + sinceMin * MINUTE_MS;
          const start = now + aheadMin * MINUTE_MS;
          const timing = offerTiming(start, holdMin, { now, quiet, zone });
          const night = quietStretch(now, quiet, zone);
          if (!timing.isNow) {
            expect(timing.at).toBe(night?.end);
            expect(start - timing.at).toBeGreaterThanOrEqual(120 * MINUTE_MS);
            return;
          }
          expect(timing.until).toBeGreaterThan(now);
          expect(timing.until).toBeLessThanOrEqual(start);
          if (night !== null)
            expect(timing.until).toBeGreaterThanOrEqual(Math.min(night.end, start));
        },
      ),
    );
  });
});
