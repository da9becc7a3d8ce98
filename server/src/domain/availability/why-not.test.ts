import { expect, test } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import type { Instant, Interval, WallWindow } from './types.ts';
import { whyNot } from './why-not.ts';
import type { ExplainedQuery, Obstacle, Reason } from './why-not.ts';

const MINUTE = 60_000;
const zones = createZoneTable();

test('a time outside the hours is told the hours of its date', () => {
  expect(ask('2026-12-07T19:00')).toEqual([
    { rule: 'hours', date: '2026-12-07', open: [between('2026-12-07T09:00', '2026-12-07T17:00')] },
  ]);
});

test('a service that would run past closing is outside the hours', () => {
  expect(rulesOf(ask('2026-12-07T16:45'))).toEqual(['hours']);
});

test('a day closed by an override is not mistaken for one without hours', () => {
  const holiday = { overrides: { '2026-12-07': [] } };
  expect(ask('2026-12-07T10:00', { schedule: holiday })).toEqual([
    { rule: 'override', date: '2026-12-07', open: [] },
  ]);
});

test('a time beside the grid is told the nearest times on it', () => {
  expect(ask('2026-12-07T10:10')).toEqual([
    { rule: 'grid', nearest: [at('2026-12-07T10:00'), at('2026-12-07T10:30')] },
  ]);
});

test('the last time of the grid is the only one near closing', () => {
  expect(ask('2026-12-07T16:20', { rules: { durationMin: 40, intervalMin: 60 } })).toEqual([
    { rule: 'grid', nearest: [at('2026-12-07T16:00')] },
  ]);
});

test('a neighbour that only its buffer brings too close is a buffer, not a booking', () => {
  const neighbour = booked('2026-12-07T10:00', '2026-12-07T10:30', 15);
  expect(ask('2026-12-07T10:30', { busy: [neighbour] })).toEqual([
    { rule: 'buffer', obstacle: neighbour },
  ]);
  expect(rulesOf(ask('2026-12-07T10:00', { busy: [neighbour] }))).toEqual(['booking']);
});

test('all that stands in the way is said, time off before bookings before holds', () => {
  const noon = ['2026-12-07T12:00', '2026-12-07T12:30'] as const;
  const busy: Obstacle[] = [
    { ...booked(...noon, 0), kind: 'hold' },
    booked(...noon, 0),
    { ...booked(...noon, 0), kind: 'time_off' },
  ];
  const rules = { noticeMin: 10 * 1440, dailyLimit: 0, horizonDays: 0 };
  expect(rulesOf(ask('2026-12-07T12:00', { busy, rules }))).toEqual([
    'time_off',
    'booking',
    'hold',
    'notice',
    'horizon',
    'daily_limit',
  ]);
});

test('a time that is over is past, one that comes too soon lacks notice', () => {
  expect(rulesOf(ask('2026-12-07T10:00', { now: at('2026-12-07T10:01') }))).toEqual(['past']);
  expect(
    ask('2026-12-07T10:00', { now: at('2026-12-07T09:30'), rules: { noticeMin: 60 } }),
  ).toEqual([{ rule: 'notice', earliest: at('2026-12-07T10:30') }]);
});

test('a full session says how many seats it has, and one with a seat left is offered', () => {
  const footprint = booked('2026-12-07T10:00', '2026-12-07T10:30', 0);
  const session = { start: footprint.start, footprint, taken: 2 };
  const full = { rules: { seats: 2 }, sessions: [session] };
  expect(ask('2026-12-07T10:00', full)).toEqual([{ rule: 'seats', seats: 2, taken: 2 }]);
  expect(ask('2026-12-07T10:00', { ...full, rules: { seats: 3 } })).toEqual([]);
});

type Given = Partial<Omit<ExplainedQuery, 'rules' | 'schedule'>> & {
  rules?: Partial<ExplainedQuery['rules']>;
  schedule?: Partial<ExplainedQuery['schedule']>;
};

/** Half an hour with somebody who works every day from nine to five, asked a few days ahead. */
function ask(wall: string, given: Given = {}): Reason[] {
  const hours: WallWindow[] = [['09:00', '17:00']];
  const query: ExplainedQuery = {
    businessTimezone: 'Europe/Paris',
    busy: [],
    sessions: [],
    bookedByDate: new Map(),
    now: at('2026-12-03T10:00'),
    from: 0,
    to: 0,
    ...given,
    rules: {
      durationMin: 30,
      intervalMin: null,
      bufferBeforeMin: 0,
      bufferAfterMin: 0,
      noticeMin: 0,
      horizonDays: null,
      seats: 1,
      dailyLimit: null,
      ...given.rules,
    },
    schedule: {
      timezone: 'Europe/Paris',
      weekly: {
        mon: hours,
        tue: hours,
        wed: hours,
        thu: hours,
        fri: hours,
        sat: hours,
        sun: hours,
      },
      overrides: {},
      ...given.schedule,
    },
  };
  return whyNot(query, at(wall), zones);
}

function rulesOf(reasons: readonly Reason[]): string[] {
  return reasons.map(({ rule }) => rule);
}

function booked(from: string, to: string, bufferMin: number): Obstacle {
  const occupied = between(from, to);
  const end = occupied.end + bufferMin * MINUTE;
  return { start: occupied.start, end, kind: 'booking', refId: 'bkg_1', occupied };
}

function between(from: string, to: string): Interval {
  return { start: at(from), end: at(to) };
}

function at(wall: string): Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Paris').epochMilliseconds;
}
