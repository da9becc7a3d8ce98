import type { Instant } from '../availability/types.ts';
import { dateOfEpochDay, weekdayOfEpochDay } from '../time/local-date.ts';
import type { Zone } from '../time/zone.ts';
import type { WallHour } from './types.ts';

const HOUR_MS = 3_600_000;

/** The date, weekday and hour that a clock on the wall shows. */
export function wallHour(instant: Instant, zone: Zone): WallHour {
  const day = zone.dayOf(instant);
  return {
    date: dateOfEpochDay(day),
    weekday: weekdayOfEpochDay(day),
    hour: hourOf(instant, zone),
  };
}

/** The hour alone: the last one of wall time that has begun, also on days of 23 or 25 hours. */
export function hourOf(instant: Instant, zone: Zone): number {
  const day = zone.dayOf(instant);
  const elapsed = Math.floor((instant - zone.resolve(day, 0)) / HOUR_MS);
  for (let hour = Math.min(23, elapsed + 1); hour > 0; hour -= 1) {
    if (zone.resolve(day, hour * 60) <= instant) return hour;
  }
  return 0;
}
