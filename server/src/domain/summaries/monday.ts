import type { Instant, LocalDate } from '../availability/types.ts';
import { dateOfEpochDay } from '../time/local-date.ts';
import type { Zone } from '../time/zone.ts';

const MINUTE = 8 * 60;

/** Eight o'clock on the next Monday of the zone, after the instant. */
export function nextMondayMorning(after: Instant, zone: Zone): Instant {
  const today = zone.dayOf(after);
  const monday = today - weekdayOf(today);
  const thisWeek = zone.resolve(monday, MINUTE);
  return thisWeek > after ? thisWeek : zone.resolve(monday + 7, MINUTE);
}

/** Monday to Sunday before the Monday of that instant, as local dates. */
export function weekBefore(
  monday: Instant,
  zone: Zone,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const day = zone.dayOf(monday);
  const first = day - weekdayOf(day) - 7;
  return { from: dateOfEpochDay(first), to: dateOfEpochDay(first + 6) };
}

/** Monday is 0; the first day of the epoch was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
