import { expect, test } from 'vitest';
import type { Booking } from '../bookings/types.ts';
import { createZoneTable } from '../time/zone.ts';
import { freedBy, isAwaited } from './freed-time.ts';

const TEN = Date.parse('2026-06-10T10:00:00Z');
const HOUR = 3_600_000;

const booked: Booking = {
  id: 'bkg_1',
  businessId: 'biz_1',
  serviceId: 'svc_1',
  staffId: 'stf_ana',
  widgetKey: null,
  state: { status: 'confirmed' },
  revision: 0,
  start: TEN,
  end: TEN + HOUR,
  footprint: { start: TEN, end: TEN + HOUR },
  customer: { name: 'Bea', email: null, phone: null },
  answers: {},
  consent: null,
  visitorTimezone: 'UTC',
  locale: 'en',
  source: null,
  tokenHash: '',
  createdAt: 0,
  updatedAt: 0,
};

function movedTo(start: number, staffId = 'stf_ana'): Booking {
  const place = { start, end: start + HOUR };
  return { ...booked, ...place, footprint: place, staffId, revision: 1 };
}

test.each(['cancelled', 'declined', 'expired'] as const)(
  'a booking that is %s gives its time back',
  (status) => {
    expect(freedBy(booked, { ...booked, state: { status } })).toBe(booked);
  },
);

test.each(['completed', 'no_show'] as const)('one that is %s keeps it', (status) => {
  expect(freedBy(booked, { ...booked, state: { status } })).toBeNull();
});

test('a move gives the old time back, unless the same person still needs a part of it', () => {
  expect(freedBy(booked, movedTo(TEN + HOUR))).toBe(booked);
  expect(freedBy(booked, movedTo(TEN + HOUR / 2))).toBeNull();
  expect(freedBy(booked, movedTo(TEN + HOUR / 2, 'stf_bo'))).toBe(booked);
  expect(freedBy(booked, booked)).toBeNull();
});

const given = { now: TEN - 48 * HOUR, holdMin: 30, quiet: null, zones: createZoneTable() };
const wish = { from: '2026-06-10', to: '2026-06-10', weekdays: [], parts: [] };
const ada = { staffId: null, wish, timezone: 'UTC' };

test('a time is awaited by who would come on that day of their own clock, to that person', () => {
  expect(isAwaited(booked, [ada], given)).toBe(true);
  expect(isAwaited(booked, [], given)).toBe(false);
  expect(isAwaited(booked, [{ ...ada, staffId: 'stf_bo' }], given)).toBe(false);
  expect(isAwaited(booked, [{ ...ada, timezone: 'Pacific/Kiritimati' }], given)).toBe(false);
});

test('it is not while they may not be told, nor once it is over', () => {
  const quiet = { from: '09:00', until: '11:00' };
  expect(isAwaited(booked, [ada], { ...given, quiet })).toBe(false);
  expect(isAwaited(booked, [ada], { ...given, now: TEN + HOUR })).toBe(false);
});
