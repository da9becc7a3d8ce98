import { expect, test } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import { isRelistDue, isStopDue, pauseAfter, windowEnd } from './sync-times.ts';

const paris = createZoneTable().of('Europe/Paris');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

test('the window is listed anew at three in the morning of the business, once', () => {
  const three = Date.UTC(2026, 5, 10, 1);
  expect(isRelistDue(null, three, paris)).toBe(true);
  expect(isRelistDue(three - DAY, three - 1, paris)).toBe(false);
  expect(isRelistDue(three - 1, three, paris)).toBe(true);
  expect(isRelistDue(three, three + 23 * 60 * MINUTE, paris)).toBe(false);
  expect(isRelistDue(three, three + DAY, paris)).toBe(true);
});

test('a calendar that fails stops bookings when its time is up, and never without a limit', () => {
  expect(isStopDue(0, 60, 59 * MINUTE)).toBe(false);
  expect(isStopDue(0, 60, 60 * MINUTE)).toBe(true);
  expect(isStopDue(0, null, 1000 * DAY)).toBe(false);
  expect(isStopDue(null, 60, 1000 * DAY)).toBe(false);
});

test('failures are answered with longer and longer pauses, up to a quarter of an hour', () => {
  expect(pauseAfter(1, 0)).toBe(15_000);
  expect(pauseAfter(1, 1)).toBe(30_000);
  expect(pauseAfter(3, 1)).toBe(120_000);
  expect(pauseAfter(50, 1)).toBe(15 * MINUTE);
});

test('events matter until after the farthest day that can be booked', () => {
  expect(windowEnd(0, [30, 60])).toBe(63 * DAY);
  expect(windowEnd(0, [30, null])).toBe(733 * DAY);
});
