import { expect, test } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import { allDayInterval, isBlockingEvent } from './busy.ts';

const HOUR = 3_600_000;
const zones = createZoneTable();

test.each([
  { status: 'cancelled' },
  { transparency: 'transparent' },
  { selfResponse: 'declined' },
  { eventType: 'workingLocation' },
  { eventType: 'birthday' },
  { status: 'confirmed', transparency: 'transparent', eventType: 'outOfOffice' },
])('%o leaves its owner free', (event) => {
  expect(isBlockingEvent(event)).toBe(false);
});

test.each([
  {},
  { status: 'confirmed' },
  { status: 'tentative' },
  { transparency: 'opaque' },
  { transparency: null, selfResponse: null, eventType: null },
  { selfResponse: 'accepted' },
  { selfResponse: 'tentative' },
  { selfResponse: 'needsAction' },
  { eventType: 'default' },
  { eventType: 'focusTime' },
  { eventType: 'outOfOffice' },
  { eventType: 'somethingGoogleAddsNextYear' },
])('%o makes its owner busy', (event) => {
  expect(isBlockingEvent(event)).toBe(true);
});

test.each([
  { date: '2026-03-29', next: '2026-03-30', zone: 'Europe/Paris', hours: 23 },
  { date: '2026-10-25', next: '2026-10-26', zone: 'Europe/Paris', hours: 25 },
  { date: '2026-10-04', next: '2026-10-05', zone: 'Australia/Lord_Howe', hours: 23.5 },
  { date: '2026-04-05', next: '2026-04-06', zone: 'Australia/Lord_Howe', hours: 24.5 },
  { date: '2026-06-10', next: '2026-06-10', zone: 'Asia/Kathmandu', hours: 0 },
  { date: '2011-12-29', next: '2011-12-31', zone: 'Pacific/Apia', hours: 24 },
])('all of $date in $zone lasts $hours hours', ({ date, next, zone, hours }) => {
  const { start, end } = allDayInterval(date, next, zones.of(zone));
  expect((end - start) / HOUR).toBe(hours);
});

test('an all-day event begins at midnight of its own zone', () => {
  const { start } = allDayInterval('2026-06-10', '2026-06-11', zones.of('Pacific/Kiritimati'));
  expect(new Date(start).toISOString()).toBe('2026-06-09T10:00:00.000Z');
});
