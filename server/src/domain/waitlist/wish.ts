import type { Instant } from '../availability/types.ts';
import { MINUTE_MS } from '../bookings/times.ts';
import { dateOfEpochDay, epochDayOf, weekdayOfEpochDay } from '../time/local-date.ts';
import type { Zone } from '../time/zone.ts';
import type { DayPart, WaitlistEntry, Wish } from './types.ts';

/** The first of the free starts (ascending) that somebody on the list would come for and has not passed over. */
export function firstFitting(
  { wish, passed }: Pick<WaitlistEntry, 'wish' | 'passed'>,
  free: readonly Instant[],
  { durationMin, zone }: { durationMin: number; zone: Zone },
): Instant | null {
  const fits = (start: Instant) =>
    isWished(wish, start, zone) &&
    passed.every((over) => start >= over.end || start + durationMin * MINUTE_MS <= over.start);
  return free.find(fits) ?? null;
}

/** Whether a start is on a wished day, at a wished part of it, by the clock of `zone`. */
export function isWished(wish: Wish, start: Instant, zone: Zone): boolean {
  const day = zone.dayOf(start);
  const date = dateOfEpochDay(day);
  if (date < wish.from || date > wish.to) return false;
  if (wish.weekdays.length > 0 && !wish.weekdays.includes(weekdayOfEpochDay(day))) return false;
  return wish.parts.length === 0 || wish.parts.includes(partOf(start, day, zone));
}

/** The instants between which a wish lies, half-open. */
export function spanOf({ from, to }: Wish, zone: Zone): { start: Instant; end: Instant } {
  return { start: zone.resolve(epochDayOf(from), 0), end: zone.resolve(epochDayOf(to) + 1, 0) };
}

// As the widget groups its times.
function partOf(start: Instant, day: number, zone: Zone): DayPart {
  if (start < zone.resolve(day, 12 * 60)) return 'morning';
  return start < zone.resolve(day, 17 * 60) ? 'afternoon' : 'evening';
}
