import type { GoogleConnectionView } from '@bookingsaas/server/contract/connections';
import { expect, test } from 'vitest';
import { healthOf } from './health.ts';

type Calendar = GoogleConnectionView['calendars'][number];

const CALENDAR: Calendar = {
  id: 'cal_1',
  name: 'Salon',
  isPrimary: true,
  syncedAt: '2026-11-26T10:39:00Z',
  failingSince: null,
  stoppedAt: null,
  lastError: null,
  channelEndsAt: '2026-12-01T10:00:00Z',
  events: { busy: 100, own: 48 },
};

const CONNECTION: GoogleConnectionView = {
  id: 'gco_1',
  account: 'contact@salon.example',
  status: 'ok',
  brokenReason: null,
  brokenAt: null,
  createdAt: '2026-09-03T08:00:00Z',
  grantEndsAt: null,
  mayChoose: true,
  mayCreate: false,
  settings: {
    direction: 'both',
    movesBookings: true,
    cancelsBookings: true,
    details: 'full',
    sendUpdates: 'none',
    reminders: null,
    meet: false,
    stopAfterMinutes: 120,
    template: null,
  },
  calendars: [CALENDAR],
  people: [],
};

const withCalendars = (...calendars: Partial<Calendar>[]): GoogleConnectionView => ({
  ...CONNECTION,
  calendars: calendars.map((one) => ({ ...CALENDAR, ...one })),
});

test('all is well', () => {
  expect(healthOf(CONNECTION)).toEqual({
    token: { is: 'valid', endsAt: null },
    channel: { is: 'heard', renewedAt: '2026-12-01T10:00:00Z' },
    sync: { is: 'done', at: '2026-11-26T10:39:00Z' },
    trouble: { is: 'none' },
    events: 148,
  });
});

test('the slowest calendar decides what is said of all', () => {
  const health = healthOf(
    withCalendars(
      { channelEndsAt: '2026-12-02T10:00:00Z' },
      { syncedAt: '2026-11-26T10:30:00Z', channelEndsAt: '2026-11-28T10:00:00Z' },
    ),
  );
  expect(health.sync).toEqual({ is: 'done', at: '2026-11-26T10:30:00Z' });
  expect(health.channel).toEqual({ is: 'heard', renewedAt: '2026-11-28T10:00:00Z' });
  expect(health.events).toBe(296);
});

test('one calendar that was never read, or cannot tell us, is not hidden by another', () => {
  const health = healthOf(withCalendars({}, { syncedAt: null, channelEndsAt: null }));
  expect(health.sync).toEqual({ is: 'never' });
  expect(health.channel).toEqual({ is: 'polled' });
});

test('a calendar that stopped bookings counts for more than one that only fails', () => {
  const failingSince = '2026-11-26T08:00:00Z';
  expect(healthOf(withCalendars({}, { failingSince, lastError: 'not_found' })).trouble).toEqual({
    is: 'failing',
    since: failingSince,
    why: 'not_found',
  });
  const stoppedAt = '2026-11-26T10:00:00Z';
  expect(
    healthOf(withCalendars({ failingSince, lastError: 'retryable' }, { stoppedAt })).trouble,
  ).toEqual({
    is: 'stopped',
    since: stoppedAt,
    why: 'retryable',
  });
});

test('who only writes to Google reads nothing', () => {
  const settings = { ...CONNECTION.settings, direction: 'out' as const };
  expect(healthOf({ ...CONNECTION, settings }).sync).toEqual({ is: 'off' });
});
