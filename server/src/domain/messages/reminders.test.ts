import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import { quietStretch } from './quiet-hours.ts';
import { followUpTiming, reminderTiming } from './reminders.ts';

const zones = createZoneTable();
const paris = zones.of('Europe/Paris');
const at = (text: string) => Date.parse(text);
const written = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();
const night = { from: '21:00', until: '08:00' };
const longAgo = at('2026-01-01T00:00:00Z');

describe('the time of a reminder', () => {
  it('is a day before, to the minute of elapsed time, over a clock change too', () => {
    const newYork = zones.of('America/New_York');
    const timing = reminderTiming(
      { start: at('2026-11-01T14:00:00Z'), knownSince: longAgo },
      1440,
      { quiet: null, zone: newYork },
    );
    expect(written(timing?.dueAt)).toBe('2026-10-31T14:00:00.000Z');
    expect(written(timing?.expiresAt)).toBe('2026-11-01T13:00:00.000Z');
  });

  it('never comes for a booking made, or moved, inside of the reminder time', () => {
    const start = at('2026-06-10T10:00:00Z');
    const made = (knownSince: number) =>
      reminderTiming({ start, knownSince }, 1440, { quiet: null, zone: paris });
    expect(made(at('2026-06-09T10:00:00Z'))).toBeNull();
    expect(made(at('2026-06-09T09:59:59Z'))).not.toBeNull();
  });

  it('waits for the morning when it falls into the night', () => {
    const timing = reminderTiming(
      { start: at('2026-06-11T05:00:00Z'), knownSince: longAgo },
      1440,
      {
        quiet: night,
        zone: paris,
      },
    );
    expect(written(timing?.dueAt)).toBe('2026-06-10T06:00:00.000Z');
  });

  it('comes the evening before when the morning would be too late', () => {
    const booking = { start: at('2026-06-10T06:30:00Z'), knownSince: longAgo };
    const timing = reminderTiming(booking, 120, { quiet: night, zone: paris });
    expect(written(timing?.dueAt)).toBe('2026-06-09T18:59:00.000Z');
    const late = { ...booking, knownSince: at('2026-06-09T20:00:00Z') };
    expect(reminderTiming(late, 120, { quiet: night, zone: paris })).toBeNull();
  });

  it('is never in quiet hours, never after it is useless, in any zone', () => {
    const zoneNames = ['Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    const clock = fc
      .integer({ min: 0, max: 23 })
      .map((hour) => `${String(hour).padStart(2, '0')}:30`);
    fc.assert(
      fc.property(
        fc.integer({
          min: at('2026-01-01T00:00:00Z') / 60_000,
          max: at('2028-01-01T00:00:00Z') / 60_000,
        }),
        fc.constantFrom(...zoneNames),
        fc.integer({ min: 15, max: 3 * 1440 }),
        clock,
        clock,
        (minute, name, leadMin, from, until) => {
          const zone = zones.of(name);
          const start = minute * 60_000;
          const quiet = { from, until };
          const timing = reminderTiming({ start, knownSince: 0 }, leadMin, { quiet, zone });
          if (timing === null) return;
          expect(timing.dueAt).toBeLessThan(timing.expiresAt);
          expect(timing.expiresAt).toBeLessThan(start);
          expect(quietStretch(timing.dueAt, quiet, zone)).toBeNull();
        },
      ),
    );
  });
});

describe('the time of a word after the visit', () => {
  it('is when it was wished, or after the night', () => {
    const quiet = { quiet: night, zone: paris };
    expect(written(followUpTiming(at('2026-06-10T10:00:00Z'), 120, quiet).dueAt)).toBe(
      '2026-06-10T12:00:00.000Z',
    );
    expect(written(followUpTiming(at('2026-06-10T18:00:00Z'), 120, quiet).dueAt)).toBe(
      '2026-06-11T06:00:00.000Z',
    );
  });
});

describe('quiet hours', () => {
  it('of the day, over midnight, and none', () => {
    const noon = { from: '12:00', until: '14:00' };
    const is = (text: string, quiet: typeof noon | null) =>
      quietStretch(at(text), quiet, paris) !== null;
    expect(is('2026-06-10T10:00:00Z', noon)).toBe(true);
    expect(is('2026-06-10T12:00:00Z', noon)).toBe(false);
    expect(is('2026-06-10T23:00:00Z', night)).toBe(true);
    expect(is('2026-06-10T19:00:00Z', night)).toBe(true);
    expect(is('2026-06-10T18:59:00Z', night)).toBe(false);
    expect(is('2026-06-10T23:00:00Z', null)).toBe(false);
    expect(is('2026-06-10T23:00:00Z', { from: '08:00', until: '08:00' })).toBe(false);
  });
});
