import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TRICKY_ZONES, nextChange } from '../time/tricky-zones.ts';
import { createZoneTable } from '../time/zone.ts';
import { slowFreeStarts } from './slots.oracle.ts';
import { freeStarts, isOffered } from './slots.ts';
import type {
  Instant,
  Interval,
  LocalDate,
  Schedule,
  Session,
  SlotQuery,
  SlotRules,
  WallWindow,
  Weekday,
} from './types.ts';
import { whyNot } from './why-not.ts';
import type { ExplainedQuery, Obstacle, Reason } from './why-not.ts';

const MINUTE = 60_000;
const zones = createZoneTable();

test('the engine offers exactly what the slow oracle offers', () => {
  const seen = { offered: 0, refused: 0, joined: 0 };
  fc.assert(
    fc.property(slotQuery, (query) => {
      const free = freeStarts(query, zones);
      expect(free).toEqual(slowFreeStarts(query));
      count(free, query);
    }),
    { numRuns: 2000 },
  );
  // Queries that never offer anything, or never meet a rule, would prove nothing.
  expect(seen.offered).toBeGreaterThan(5000);
  expect(seen.refused).toBeGreaterThan(5000);
  expect(seen.joined).toBeGreaterThan(10);

  function count(free: readonly Instant[], query: SlotQuery): void {
    const joinable = new Set(
      query.sessions.filter(({ taken }) => taken > 0).map(({ start }) => start),
    );
    seen.offered += free.length;
    seen.refused += freeStarts(unruled(query), zones).length - free.length;
    seen.joined += free.filter((start) => joinable.has(start)).length;
  }
});

test('every listed start is offered when asked for alone, and nothing beside them', () => {
  fc.assert(
    fc.property(slotQuery, (query) => {
      const free = new Set(freeStarts(query, zones));
      const candidates = freeStarts(unruled(query), zones).slice(0, 40);
      const besides = candidates.map((start) => start + MINUTE).filter((start) => start < query.to);
      for (const start of [...candidates, ...besides]) {
        expect(isOffered(query, start, zones)).toBe(free.has(start));
      }
    }),
    { numRuns: 300 },
  );
});

test('asking for two halves gives the same as asking for the whole', () => {
  fc.assert(
    fc.property(slotQuery, fc.double({ min: 0, max: 1, noNaN: true }), (query, share) => {
      const middle = query.from + Math.floor((query.to - query.from) * share);
      const halves = [
        ...freeStarts({ ...query, to: middle }, zones),
        ...freeStarts({ ...query, from: middle }, zones),
      ];
      expect(halves).toEqual(freeStarts(query, zones));
    }),
    { numRuns: 500 },
  );
});

test('one more busy time never offers more', () => {
  fc.assert(
    fc.property(slotQuery, (query) => {
      const [first, ...others] = query.busy;
      const withoutFirst = new Set(freeStarts({ ...query, busy: others }, zones));
      expect(
        first === undefined || freeStarts(query, zones).every((start) => withoutFirst.has(start)),
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('nothing stands in the way exactly when the start is offered', () => {
  const seen = new Map<Reason['rule'] | 'offered', number>();
  fc.assert(
    fc.property(
      slotQuery,
      fc.array(fc.integer({ min: 0, max: 5 * 1440 }), { maxLength: 12 }),
      (query, minutes) => {
        const explained = explainable(query);
        const free = slowFreeStarts(query);
        const anywhere = minutes.map((minute) => query.from + minute * MINUTE);
        for (const start of [
          ...free.slice(0, 12),
          ...anywhere,
          ...freeStarts(unruled(query), zones).slice(0, 12),
        ]) {
          const reasons = whyNot(explained, start, zones);
          expect(reasons.length === 0).toBe(isOffered(query, start, zones));
          if (start < query.to) expect(reasons.length === 0).toBe(free.includes(start));
          count(reasons);
        }
      },
    ),
    { numRuns: 600 },
  );
  // Rules that never stood in the way would prove nothing.
  for (const rule of RULES)
    expect({ rule, count: seen.get(rule) ?? 0 }).not.toEqual({ rule, count: 0 });
  expect(seen.get('offered')).toBeGreaterThan(1000);

  function count(reasons: readonly Reason[]): void {
    const rules = reasons.length === 0 ? ['offered' as const] : reasons.map(({ rule }) => rule);
    for (const rule of rules) seen.set(rule, (seen.get(rule) ?? 0) + 1);
  }
});

/** The same hours and range with nothing in the way. */
function unruled(query: SlotQuery): SlotQuery {
  const rules = { ...query.rules, noticeMin: 0, horizonDays: null, dailyLimit: null };
  return { ...query, rules, now: query.from - 1, busy: [], sessions: [] };
}

const RULES: readonly Reason['rule'][] = [
  'hours',
  'override',
  'grid',
  'time_off',
  'booking',
  'hold',
  'buffer',
  'past',
  'notice',
  'horizon',
  'daily_limit',
  'seats',
];
const KINDS = ['time_off', 'booking', 'hold'] as const;

/** The same query, with a kind for everything that is in it, half of which are mostly buffer. */
function explainable(query: SlotQuery): ExplainedQuery {
  return {
    ...query,
    busy: query.busy.map(named),
    sessions: query.sessions.map((session, index) => ({
      ...session,
      footprint: named(session.footprint, index),
    })),
  };
}

function named(footprint: Interval, index: number): Obstacle {
  const middle = Math.floor((footprint.start + footprint.end) / 2);
  const occupied = index % 2 === 0 ? footprint : { start: footprint.start, end: middle };
  return { ...footprint, kind: KINDS[index % 3] ?? 'booking', refId: `ref_${index}`, occupied };
}

const DAY = 24 * 60 * MINUTE;

const zone: fc.Arbitrary<string> = fc.constantFrom(...TRICKY_ZONES);

/** A whole minute of the years 2000 to 2040; every other one within two days of a clock change of `timezone`, if it has any. */
function instantNear(timezone: string): fc.Arbitrary<Instant> {
  const anywhere = fc
    .integer({ min: Date.UTC(2000, 0, 1) / MINUTE, max: Date.UTC(2040, 0, 1) / MINUTE })
    .map((minutes) => minutes * MINUTE);
  const nearChange = fc
    .tuple(anywhere, fc.integer({ min: -2 * 1440, max: 2 * 1440 }))
    .map(([instant, minutes]) => nextChange(instant, timezone) + minutes * MINUTE);
  return fc.oneof(anywhere, nearChange);
}

/** A query over a few days, with every rule in play now and then. */
const slotQuery: fc.Arbitrary<SlotQuery> = fc
  .tuple(zone, fc.oneof({ weight: 3, arbitrary: zone }, { weight: 1, arbitrary: fc.constant('') }))
  .chain(([timezone, other]) => {
    const businessTimezone = other === '' ? timezone : other;
    return instantNear(timezone).chain((from) => queryFrom(from, timezone, businessTimezone));
  });

function queryFrom(
  from: Instant,
  timezone: string,
  businessTimezone: string,
): fc.Arbitrary<SlotQuery> {
  return fc.record({
    rules,
    schedule: scheduleAround(from, timezone),
    businessTimezone: fc.constant(businessTimezone),
    busy: fc.array(busyAround(from), { maxLength: 12 }),
    sessions: fc.array(sessionAround(from), { maxLength: 4 }),
    bookedByDate: bookedAround(from, businessTimezone),
    now: fc.integer({ min: -3 * 1440, max: 2 * 1440 }).map((minutes) => from + minutes * MINUTE),
    from: fc.constant(from),
    to: fc.integer({ min: 0, max: 5 * 1440 }).map((minutes) => from + minutes * MINUTE),
  });
}

const rules: fc.Arbitrary<SlotRules> = fc.record({
  durationMin: fc.constantFrom(5, 15, 30, 45, 60, 90, 240),
  intervalMin: fc.constantFrom(null, null, 5, 10, 15, 30, 50, 60),
  bufferBeforeMin: fc.constantFrom(0, 0, 5, 30, 120),
  bufferAfterMin: fc.constantFrom(0, 0, 10, 30, 120),
  noticeMin: fc.constantFrom(0, 0, 60, 1440),
  horizonDays: fc.constantFrom(null, null, 0, 1, 3),
  seats: fc.constantFrom(1, 2, 3),
  dailyLimit: fc.constantFrom(null, null, 1, 2),
});

function scheduleAround(from: Instant, timezone: string): fc.Arbitrary<Schedule> {
  const dates = fc.integer({ min: -1, max: 4 }).map((days) => dateOf(from + days * DAY, timezone));
  return fc.record({
    timezone: fc.constant(timezone),
    weekly: fc.array(windows, { minLength: 7, maxLength: 7 }).map(weekOf),
    overrides: fc.dictionary(dates, windows, { maxKeys: 2 }),
  });
}

const clock = (maxHour: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 0, max: maxHour }), fc.constantFrom(0, 0, 15, 30, 45, 59))
    .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const window: fc.Arbitrary<WallWindow> = fc.tuple(
  // Clock changes happen in the small hours: half of the windows begin there.
  fc.oneof(clock(4), clock(23)),
  fc.oneof({ weight: 4, arbitrary: clock(23) }, { weight: 1, arbitrary: fc.constant('24:00') }),
);

const windows: fc.Arbitrary<WallWindow[]> = fc.array(window, { maxLength: 3 });

function weekOf(days: readonly WallWindow[][]): Record<Weekday, WallWindow[]> {
  const [mon = [], tue = [], wed = [], thu = [], fri = [], sat = [], sun = []] = days;
  return { mon, tue, wed, thu, fri, sat, sun };
}

/** Busy times of any length; some are empty or run backwards, as calendars do send them. */
function busyAround(from: Instant): fc.Arbitrary<Interval> {
  return fc
    .tuple(fc.integer({ min: -288, max: 6 * 288 }), fc.integer({ min: -3, max: 100 }))
    .map(([at, length]) => ({
      start: from + at * 5 * MINUTE,
      end: from + (at + length) * 5 * MINUTE,
    }));
}

function sessionAround(from: Instant): fc.Arbitrary<Session> {
  const steps = fc.integer({ min: 0, max: 3 * 24 * 4 });
  return fc
    .tuple(
      steps,
      fc.constantFrom(0, 15),
      fc.constantFrom(30, 60, 90),
      fc.integer({ max: 3, min: 0 }),
    )
    .map(([at, before, after, taken]) => {
      // On a quarter of an hour of UTC, so that it now and then falls on the grid and can be joined.
      const start = Math.floor(from / (15 * MINUTE)) * 15 * MINUTE + at * 15 * MINUTE;
      const footprint = { start: start - before * MINUTE, end: start + after * MINUTE };
      return { start, footprint, taken };
    });
}

function bookedAround(
  from: Instant,
  timezone: string,
): fc.Arbitrary<ReadonlyMap<LocalDate, number>> {
  return fc
    .array(fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: 4,
    })
    .map(
      (days) => new Map(days.map(([day, count]) => [dateOf(from + day * DAY, timezone), count])),
    );
}

function dateOf(instant: Instant, timezone: string): LocalDate {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone);
  return at.toPlainDate().toString();
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
