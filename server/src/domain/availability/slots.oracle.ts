import type { Instant, Interval, SlotQuery, WallWindow, Weekday } from './types.ts';

/**
 * The rules of availability once more, slow and obvious: every candidate of every window is held against every rule,
 * one after the other, with Temporal and nothing of the engine. For tests only.
 */
export function slowFreeStarts(query: SlotQuery): Instant[] {
  const free = new Set<Instant>();
  const first = dateIn(query.from, query.schedule.timezone).subtract({ days: 3 });
  const last = dateIn(query.to, query.schedule.timezone).add({ days: 3 });
  for (
    let date = first;
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    for (const window of windowsOf(date, query)) {
      for (const start of candidatesOf(window, query)) if (isAllowed(start, query)) free.add(start);
    }
  }
  return [...free].toSorted((a, b) => a - b);
}

const MINUTE = 60_000;
const NAMES: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function windowsOf(date: Temporal.PlainDate, { schedule }: SlotQuery): Interval[] {
  const firstMoment = date.toZonedDateTime(schedule.timezone);
  const neverWas = !firstMoment.toPlainDate().equals(date);
  if (neverWas) return [];
  const name = NAMES[date.dayOfWeek - 1] ?? 'mon';
  const hours = schedule.overrides[date.toString()] ?? schedule.weekly[name];
  return hours.map((window) => resolve(date, window, schedule.timezone));
}

function resolve(date: Temporal.PlainDate, [from, to]: WallWindow, timezone: string): Interval {
  const next = date.add({ days: 1 });
  const start = instantOf(date.toPlainDateTime(from), timezone);
  if (to === '24:00') return { start, end: instantOf(next.toPlainDateTime('00:00'), timezone) };
  const endDate = Temporal.PlainTime.compare(to, from) <= 0 ? next : date;
  return { start, end: instantOf(endDate.toPlainDateTime(to), timezone) };
}

function instantOf(wall: Temporal.PlainDateTime, timezone: string): Instant {
  return wall.toZonedDateTime(timezone, { disambiguation: 'compatible' }).epochMilliseconds;
}

function candidatesOf(window: Interval, { rules }: SlotQuery): Instant[] {
  const candidates: Instant[] = [];
  const step = rules.intervalMin ?? rules.durationMin;
  for (let k = 0; window.start + (k * step + rules.durationMin) * MINUTE <= window.end; k++) {
    candidates.push(window.start + k * step * MINUTE);
  }
  return candidates;
}

function isAllowed(start: Instant, query: SlotQuery): boolean {
  const { rules, now } = query;
  if (start < query.from || start >= query.to) return false;
  if (start < now + rules.noticeMin * MINUTE) return false;

  const footprint = {
    start: start - rules.bufferBeforeMin * MINUTE,
    end: start + (rules.durationMin + rules.bufferAfterMin) * MINUTE,
  };
  if (query.busy.some((busy) => busy.end > busy.start && overlap(busy, footprint))) return false;
  if (!hasSeat(start, footprint, query)) return false;

  if (rules.dailyLimit === null && rules.horizonDays === null) return true;
  const date = dateIn(start, query.businessTimezone);
  const booked = query.bookedByDate.get(date.toString()) ?? 0;
  if (rules.dailyLimit !== null && booked >= rules.dailyLimit) return false;
  if (rules.horizonDays === null) return true;
  const lastDate = dateIn(now, query.businessTimezone).add({ days: rules.horizonDays });
  return Temporal.PlainDate.compare(date, lastDate) <= 0;
}

/** However many entries the sessions of one start come in, their seats are counted together. */
function hasSeat(start: Instant, footprint: Interval, { sessions, rules }: SlotQuery): boolean {
  const alive = sessions.filter((session) => session.taken > 0);
  const joined = alive.filter((session) => session.start === start);
  const others = alive.filter((session) => session.start !== start);
  const taken = joined.reduce((sum, session) => sum + session.taken, 0);
  if (joined.length > 0 && taken >= rules.seats) return false;
  return others.every((session) => !overlap(session.footprint, footprint));
}

function overlap(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end;
}

function dateIn(instant: Instant, timezone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate();
}
