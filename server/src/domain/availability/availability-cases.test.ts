import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../time/local-date.ts';
import { localDateOf, startOfDay } from '../time/wall-time.ts';
import { createZoneTable } from '../time/zone.ts';
import { allDayInterval, isBlockingEvent } from './busy.ts';
import { freeStarts, isOffered } from './slots.ts';
import type {
  Instant,
  Interval,
  LocalDate,
  Session,
  SlotQuery,
  SlotRules,
  WallWindow,
  Weekday,
} from './types.ts';

/** Every group of the file is run. The product counts the horizon in calendar days, so a rolling one has no cases. */
const GROUPS = ['core', 'google', 'horizon_days', 'optional_booking_footprint', 'optional_seats'];

const MINUTE = 60_000;
const zones = createZoneTable();
const cases = readCases();

test('the file has its 71 cases, all of known groups', () => {
  expect(cases).toHaveLength(71);
  expect([...new Set(cases.map((one) => one.group))].toSorted()).toEqual(GROUPS);
});

describe.each(GROUPS)('%s', (group) => {
  const ofGroup = cases.filter((one) => one.group === group);

  test.each(ofGroup)('$name', (one) => {
    const query = queryOf(one);
    const expected = one.expected.map(Date.parse);
    expect(freeStarts(query, zones)).toEqual(expected);
    expect(expected.every((start) => isOffered(query, start, zones))).toBe(true);
  });
});

test('the dates of every query begin and end where the file says', () => {
  const dated = cases.filter((one) => one.query.dates !== null);
  expect(dated.length).toBeGreaterThan(60);
  for (const { query, name } of dated) {
    if (query.dates === null) continue;
    const zone = zones.of(query.dates.timezone);
    expect([name, startOfDay(query.dates.from, zone)]).toEqual([name, Date.parse(query.from)]);
    expect([name, startOfDay(addDays(query.dates.to, 1), zone)]).toEqual([
      name,
      Date.parse(query.to),
    ]);
  }
});

test('every expected start falls on the local date the file says', () => {
  for (const one of cases) {
    const dates = one.expected.map((start) =>
      localDateOf(Date.parse(start), zones.of(one.timezone)),
    );
    expect([one.name, dates]).toEqual([
      one.name,
      one.expected_local.map((local) => local.slice(0, 10)),
    ]);
  }
});

test('a full session closes its start by its seats alone, without a busy time', () => {
  const one = cases.find(({ name }) => name === 'optional-seats-left');
  expect.assert(one !== undefined);
  const seatsLeft = Object.keys(one.expected_seats_left ?? {}).map(Date.parse);
  expect(freeStarts({ ...queryOf(one), busy: [] }, zones)).toEqual(seatsLeft);
});

function queryOf(one: Case): SlotQuery {
  const rules = rulesOf(one);
  return {
    rules,
    schedule: {
      timezone: one.timezone,
      weekly: { ...CLOSED, ...one.weekly },
      overrides: one.overrides,
    },
    businessTimezone: one.timezone,
    busy: one.busy.flatMap(busyOf),
    sessions: (one.bookings_of_this_service ?? []).map((booking) => sessionOf(booking, rules)),
    bookedByDate: new Map(),
    now: Date.parse(one.now),
    from: Date.parse(one.query.from),
    to: Date.parse(one.query.to),
  };
}

function rulesOf({ service, capacity }: Case): SlotRules {
  return {
    durationMin: service.duration_min,
    intervalMin: service.interval_min,
    bufferBeforeMin: service.buffer_before_min,
    bufferAfterMin: service.buffer_after_min,
    noticeMin: service.notice_min,
    horizonDays: service.max_advance?.value ?? null,
    seats: capacity ?? 1,
    dailyLimit: null,
  };
}

function busyOf(item: BusyItem): Interval[] {
  if (item.google !== undefined && !isBlockingEvent(factsOf(item.google))) return [];
  if (!('all_day' in item)) return [{ start: Date.parse(item.start), end: Date.parse(item.end) }];
  const interval = allDayInterval(item.date_start, item.date_end, zones.of(item.timezone));
  expect(interval).toEqual({
    start: Date.parse(item.resolved.start),
    end: Date.parse(item.resolved.end),
  });
  return [interval];
}

function factsOf({ attendees, ...event }: GoogleEvent): Parameters<typeof isBlockingEvent>[0] {
  return { ...event, selfResponse: attendees?.find((attendee) => attendee.self)?.responseStatus };
}

function sessionOf(booking: { start: string; seats: number }, rules: SlotRules): Session {
  const start: Instant = Date.parse(booking.start);
  const footprint = {
    start: start - rules.bufferBeforeMin * MINUTE,
    end: start + (rules.durationMin + rules.bufferAfterMin) * MINUTE,
  };
  return { start, footprint, taken: booking.seats };
}

const CLOSED: Record<Weekday, WallWindow[]> = {
  mon: [],
  tue: [],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
};

interface GoogleEvent {
  readonly status?: string;
  readonly transparency?: string;
  readonly eventType?: string;
  readonly attendees?: readonly { readonly self?: boolean; readonly responseStatus?: string }[];
}

type BusyItem = { readonly google?: GoogleEvent } & (
  | { readonly start: string; readonly end: string }
  | {
      readonly all_day: true;
      readonly date_start: LocalDate;
      readonly date_end: LocalDate;
      readonly timezone: string;
      readonly resolved: { readonly start: string; readonly end: string };
    }
);

interface Case {
  readonly name: string;
  readonly group: string;
  readonly timezone: string;
  readonly weekly: Partial<Record<Weekday, WallWindow[]>>;
  readonly overrides: Record<LocalDate, WallWindow[]>;
  readonly busy: readonly BusyItem[];
  readonly service: {
    readonly duration_min: number;
    readonly interval_min: number | null;
    readonly buffer_before_min: number;
    readonly buffer_after_min: number;
    readonly notice_min: number;
    readonly max_advance: { readonly mode: 'calendar_days'; readonly value: number } | null;
  };
  readonly query: {
    readonly from: string;
    readonly to: string;
    readonly dates: {
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly timezone: string;
    } | null;
  };
  readonly now: string;
  readonly capacity?: number;
  readonly bookings_of_this_service?: readonly { readonly start: string; readonly seats: number }[];
  readonly expected_seats_left?: Record<string, number>;
  readonly expected: readonly string[];
  readonly expected_local: readonly string[];
}

function readCases(): Case[] {
  const file = new URL('../../../../tests/fixtures/availability.json', import.meta.url);
  // @NOTE the file is ours and every field used here is compared by a test: its type is stated, not checked.
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases;
}
