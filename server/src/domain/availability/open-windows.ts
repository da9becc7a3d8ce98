import { dateOfEpochDay, weekdayOfEpochDay } from '../time/local-date.ts';
import type { EpochDay } from '../time/local-date.ts';
import { minuteOfDay } from '../time/wall-time.ts';
import type { Zone } from '../time/zone.ts';
import type { Interval, Schedule, WallWindow } from './types.ts';

/**
 * The working hours that start on one local date of the schedule's zone, as instants in the order given; they may
 * end on the next date. Empty windows are left out.
 */
export function openWindows(schedule: Schedule, day: EpochDay, zone: Zone): Interval[] {
  const windows =
    schedule.overrides[dateOfEpochDay(day)] ?? schedule.weekly[weekdayOfEpochDay(day)];
  if (windows.length === 0 || !dayExists(day, zone)) return [];
  return windows
    .map((window) => resolveWindow(window, day, zone))
    .filter((open) => open.end > open.start);
}

// Samoa had no 30 December 2011: hours of a day that never was would turn up again on the day after.
function dayExists(day: EpochDay, zone: Zone): boolean {
  return zone.dayOf(zone.resolve(day, 0)) === day;
}

function resolveWindow([from, to]: WallWindow, day: EpochDay, zone: Zone): Interval {
  const start = minuteOfDay(from);
  const end = minuteOfDay(to);
  const isOvernight = end <= start;
  return { start: zone.resolve(day, start), end: zone.resolve(isOvernight ? day + 1 : day, end) };
}
