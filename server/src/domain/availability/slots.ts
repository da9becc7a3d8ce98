import { epochDayOf } from '../time/local-date.ts';
import type { EpochDay } from '../time/local-date.ts';
import type { ZoneTable } from '../time/zone.ts';
import { createBusyCheck } from './busy-check.ts';
import { openWindows } from './open-windows.ts';
import { createSeatCheck } from './seats.ts';
import type { Instant, Interval, SlotQuery } from './types.ts';

/**
 * The starts at which one service can be booked with one person, ascending and without duplicates: the one answer for
 * showing and for booking. `from` and `to` must be finite. Throws a `RangeError` for a zone that does not exist.
 */
export function freeStarts(query: SlotQuery, zones: ZoneTable): Instant[] {
  const range = bookableRange(query, zones);
  const step = (query.rules.intervalMin ?? query.rules.durationMin) * MINUTE_MS;
  if (range.start >= range.end || !(step > 0)) return [];

  const isFree = createFreeCheck(query, zones, range);
  const duration = query.rules.durationMin * MINUTE_MS;
  const starts: Instant[] = [];
  for (const open of windowsAround(range, query, zones)) {
    const skipped = Math.max(0, Math.ceil((range.start - open.start) / step));
    const last = Math.min(open.end - duration, range.end - 1);
    for (let start = open.start + skipped * step; start <= last; start += step) {
      if (isFree(start)) starts.push(start);
    }
  }
  return ascendingOnce(starts);
}

/** Whether the query's service can be booked at `start`: asked of the same function that lists the starts. */
export function isOffered(query: SlotQuery, start: Instant, zones: ZoneTable): boolean {
  return freeStarts({ ...query, from: start, to: start + 1 }, zones).length > 0;
}

const MINUTE_MS = 60_000;

/** The asked range cut to the notice and, roughly, to the horizon: the exact last date is checked per start. */
function bookableRange(
  { rules, now, from, to, businessTimezone }: SlotQuery,
  zones: ZoneTable,
): Interval {
  const start = Math.max(from, now + rules.noticeMin * MINUTE_MS);
  if (rules.horizonDays === null) return { start, end: to };
  const business = zones.of(businessTimezone);
  const end = business.resolve(business.dayOf(now) + rules.horizonDays + 2, 0);
  return { start, end: Math.min(to, end) };
}

/** Windows belong to the date they start on; one that runs overnight can still be open two dates later. */
export function windowsAround(
  range: Interval,
  { schedule }: Pick<SlotQuery, 'schedule'>,
  zones: ZoneTable,
): Interval[] {
  const zone = zones.of(schedule.timezone);
  const lastDay = zone.dayOf(range.end) + 1;
  const windows: Interval[] = [];
  for (let day = zone.dayOf(range.start) - 2; day <= lastDay; day++)
    windows.push(...openWindows(schedule, day, zone));
  return windows;
}

function createFreeCheck(
  query: SlotQuery,
  zones: ZoneTable,
  range: Interval,
): (start: Instant) => boolean {
  const before = query.rules.bufferBeforeMin * MINUTE_MS;
  const after = (query.rules.durationMin + query.rules.bufferAfterMin) * MINUTE_MS;
  const isBusy = createBusyCheck(query.busy, {
    start: range.start - before,
    end: range.end + after,
  });
  const hasSeat = createSeatCheck(query.sessions, query.rules.seats);
  const takesBookings = createDateCheck(query, zones);

  return function isFree(start) {
    if (isBusy(start - before, start + after)) return false;
    if (hasSeat !== null && !hasSeat(start, start - before, start + after)) return false;
    return takesBookings === null || takesBookings(start);
  };
}

/** The two rules about calendar dates of the business: the horizon and the daily limit. */
function createDateCheck(query: SlotQuery, zones: ZoneTable): ((start: Instant) => boolean) | null {
  const { horizonDays, dailyLimit } = query.rules;
  if (horizonDays === null && dailyLimit === null) return null;
  const business = zones.of(query.businessTimezone);
  const lastDay = horizonDays === null ? Infinity : business.dayOf(query.now) + horizonDays;
  const limit = dailyLimit ?? Infinity;
  const booked = new Map<EpochDay, number>();
  for (const [date, count] of query.bookedByDate) booked.set(epochDayOf(date), count);

  return function takesBookings(start) {
    const day = business.dayOf(start);
    return day <= lastDay && (booked.get(day) ?? 0) < limit;
  };
}

/** Windows that overlap give starts out of order, sometimes twice. */
function ascendingOnce(starts: Instant[]): Instant[] {
  const isAscending = starts.every(
    (start, index) => index === 0 || start > (starts[index - 1] ?? start),
  );
  return isAscending ? starts : [...new Set(starts)].toSorted((a, b) => a - b);
}
