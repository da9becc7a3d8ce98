import type { Day } from './days.ts';

const writers = new Map<string, Intl.DateTimeFormat>();

/** The date in `zone` at an instant (epoch milliseconds). */
export function dayIn(zone: string, instant: number): Day {
  return wall(zone, instant).slice(0, 10);
}

/** The hour in `zone`, 0 to 23. */
export function hourIn(zone: string, instant: number): number {
  return Number(wall(zone, instant).slice(11, 13));
}

// Every drawing groups the same list again, and naming a thousand dates takes milliseconds.
const grouped = new WeakMap<readonly number[], { zone: string; days: Map<Day, number[]> }>();

/** Free starts by their date in `zone`; starts stay in the order they came. */
export function byDay(zone: string, starts: readonly number[]): Map<Day, number[]> {
  const last = grouped.get(starts);
  if (last?.zone === zone) return last.days;
  const days = new Map<Day, number[]>();
  grouped.set(starts, { zone, days });
  for (const start of starts) {
    const day = dayIn(zone, start);
    const list = days.get(day);
    if (list) list.push(start);
    else days.set(day, [start]);
  }
  return days;
}

/** The browser's own zone; null where it does not tell. */
export function ownZone(): string | null {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
}

// Swedish writes `2026-12-08 14:30`, the one locale that sorts as text.
function wall(zone: string, instant: number): string {
  return writerOf('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(instant);
}

/** A formatter, made once: making one costs more than a hundred uses. */
export function writerOf(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = locale + JSON.stringify(style);
  const writer = writers.get(name) ?? new Intl.DateTimeFormat(locale, style);
  writers.set(name, writer);
  return writer;
}
