import type { ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import { dateOf, minutesAt, weekdayOf } from '../../time/zone-time.ts';

/** From and to, in minutes since midnight. */
export type Span = readonly [from: number, to: number];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export interface Hours {
  readonly schedules: readonly ScheduleView[];
  readonly timeOffs: readonly TimeOff[];
  readonly zone: string;
}

/** When a person works on a date: the schedule, the exception of that date, less the time off. */
export function openOn(person: Staff, date: string, { schedules, timeOffs, zone }: Hours): Span[] {
  const schedule = scheduleOf(person, schedules);
  const windows =
    schedule?.overrides[date] ?? schedule?.weekly[DAYS[weekdayOf(date)] ?? 'mon'] ?? [];
  const open = windows.map(([opens, closes]): Span => [minutesOf(opens), minutesOf(closes)]);
  return timeOffs
    .filter(({ staffId }) => staffId === person.id)
    .reduce((left, off) => without(left, spanOf(off, date, zone)), open);
}

/** The schedule a person works: their own, or the business's. */
export function scheduleOf(
  person: Pick<Staff, 'scheduleId'>,
  schedules: readonly ScheduleView[],
): ScheduleView | undefined {
  return (
    schedules.find(({ id }) => id === person.scheduleId) ??
    schedules.find(({ isDefault }) => isDefault)
  );
}

/** What lies between: the closed spans from one minute of the day to another. */
export function closedBetween(open: readonly Span[], [first, last]: Span): Span[] {
  const closed = open.reduce<Span[]>((left, span) => without(left, span), [[first, last]]);
  return closed.filter(([from, to]) => to > from);
}

/** First and last minute to show, in whole hours: the opening hours and every booking. */
export function hoursShown(spans: readonly Span[]): Span {
  if (spans.length === 0) return [8 * 60, 19 * 60];
  const from = Math.floor(Math.min(...spans.map(([start]) => start)) / 60) * 60;
  const to = Math.ceil(Math.max(...spans.map(([, end]) => end)) / 60) * 60;
  return [from, Math.min(24 * 60, Math.max(to + 60, from + 8 * 60))];
}

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `14:30`; the end of a day is `24:00`. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function spanOf({ start, end }: TimeOff, date: string, zone: string): Span {
  const first = dateOf(start, zone);
  const last = dateOf(end, zone);
  if (first > date || last < date) return [0, 0];
  return [
    first === date ? minutesAt(start, zone) : 0,
    last === date ? minutesAt(end, zone) : 24 * 60,
  ];
}

function without(spans: readonly Span[], [from, to]: Span): Span[] {
  return spans.flatMap(([start, end]): Span[] => {
    if (to <= from || to <= start || from >= end) return [[start, end]];
    const before: Span[] = from > start ? [[start, from]] : [];
    const after: Span[] = to < end ? [[to, end]] : [];
    return [...before, ...after];
  });
}
