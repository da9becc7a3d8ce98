import { WEEKDAYS } from '../availability/types.ts';
import type { LocalDate, Weekday } from '../availability/types.ts';
import { addDays, weekdayOf } from '../time/local-date.ts';
import type { CountingDay, VisitEvent } from './types.ts';

/** Hours and days one visitor wanted; every set counts the visitor once. */
export interface WantedTimes {
  /** `sat 09`: a time in it was chosen, or the day was opened and nothing was free in this part of it. */
  readonly hours: Set<string>;
  /** Those of the hours in which nothing was free. */
  readonly unmetHours: Set<string>;
  /** `sat morning`, or `sun` where the business is closed. */
  readonly unmetParts: Set<string>;
  readonly unmetDates: Set<LocalDate>;
  /** Services without a time in the next 14 days. */
  readonly unmetServices: Set<string>;
  /** `sat 18`: an hour before opening or after closing, beside a wanted one. */
  readonly outsideHours: Set<string>;
}

const SOON_DAYS = 14;
/** As the widget divides a day. */
const PARTS = [
  { name: 'morning', from: 0, to: 12 },
  { name: 'afternoon', from: 12, to: 17 },
  { name: 'evening', from: 17, to: 24 },
] as const;

/** What one visitor of a day looked for. A day on which a time was chosen was not looked at in vain. */
export function wantedTimes(events: readonly VisitEvent[], day: CountingDay): WantedTimes {
  const wanted: WantedTimes = {
    hours: new Set(),
    unmetHours: new Set(),
    unmetParts: new Set(),
    unmetDates: new Set(),
    unmetServices: unmetServices(events, day),
    outsideHours: new Set(),
  };
  const chosenDates = new Set<LocalDate>();
  for (const { start, service } of events) {
    if (start === undefined) continue;
    const { date, weekday, hour } = day.wallOf(start);
    chosenDates.add(date);
    wanted.hours.add(hourName(weekday, hour));
    noteOutside(wanted, { weekday, hour }, openOn(day, service, date));
  }
  for (const event of events) {
    const opened = openedDate(event, day);
    // Days that are over can be pressed, and are nothing anybody looks for.
    if (opened !== null && opened >= day.date && !chosenDates.has(opened))
      noteOpened(wanted, event, { opened, day });
  }
  return wanted;
}

function unmetServices(
  events: readonly VisitEvent[],
  { date: today, wallOf }: CountingDay,
): Set<string> {
  const soonest = new Map<string, LocalDate>();
  for (const { name, service, day, next } of events) {
    if (name !== 'looked' || service === undefined) continue;
    if (day === undefined && next === undefined) continue;
    const found = day ?? (next ? wallOf(next).date : NEVER);
    const before = soonest.get(service);
    if (before === undefined || found < before) soonest.set(service, found);
  }
  const last = addDays(today, SOON_DAYS);
  return new Set([...soonest].filter(([, date]) => date > last).map(([service]) => service));
}

const NEVER = '9999-12-31';

function openedDate({ name, day: shown, free }: VisitEvent, day: CountingDay): LocalDate | null {
  if (shown === undefined || (name !== 'opened' && name !== 'empty')) return null;
  // A visitor far away sees another date; where a time was free, its instant tells the business's own.
  const [first] = free ?? [];
  return first === undefined ? shown : day.wallOf(first).date;
}

function noteOpened(
  wanted: WantedTimes,
  { service, free = [] }: VisitEvent,
  { opened, day }: { opened: LocalDate; day: CountingDay },
): void {
  const weekday = weekdayOf(opened);
  const open = openOn(day, service, opened);
  if (open === null) return;
  if (open.length === 0) {
    wanted.unmetParts.add(weekday);
    wanted.unmetDates.add(opened);
    return;
  }
  const freeHours = new Set(
    free
      .map((start) => day.wallOf(start))
      .filter(({ date }) => date === opened)
      .map(({ hour }) => hour),
  );
  for (const { name, from, to } of PARTS) {
    const hours = open.filter((hour) => hour >= from && hour < to);
    if (hours.length === 0 || hours.some((hour) => freeHours.has(hour))) continue;
    wanted.unmetParts.add(`${weekday} ${name}`);
    wanted.unmetDates.add(opened);
    for (const hour of hours) {
      wanted.hours.add(hourName(weekday, hour));
      wanted.unmetHours.add(hourName(weekday, hour));
      noteOutside(wanted, { weekday, hour }, open);
    }
  }
}

function noteOutside(
  wanted: WantedTimes,
  { weekday, hour }: { weekday: Weekday; hour: number },
  open: readonly number[] | null,
): void {
  if (!open?.includes(hour)) return;
  for (const beside of [hour - 1, hour + 1]) {
    if (beside >= 0 && beside < 24 && !open.includes(beside))
      wanted.outsideHours.add(hourName(weekday, beside));
  }
}

function openOn(
  day: CountingDay,
  service: string | undefined,
  date: LocalDate,
): readonly number[] | null {
  return service === undefined ? null : day.openHours(service, date);
}

function hourName(weekday: Weekday, hour: number): string {
  return `${weekday} ${String(hour).padStart(2, '0')}`;
}

/** Sorts `sat 09` by week, then by hour. */
export function readHour(name: string): { weekday: Weekday; hour: number } {
  const weekday = WEEKDAYS.find((one) => one === name.slice(0, 3)) ?? 'mon';
  return { weekday, hour: Number(name.slice(4)) };
}
