import { daysAfter, weekdayOf } from '../../time/zone-time.ts';

export const VIEWS = ['day', 'week', 'list'] as const;

export type View = (typeof VIEWS)[number];

/** What of the agenda is looked at; it stands in the address, so that it can be shared and gone back from. */
export interface Looked {
  readonly view: View;
  /** A day of what is shown, `2026-11-24`. */
  readonly date: string;
  /** People whose bookings are left out. */
  readonly hidden: readonly string[];
  /** The booking beside the agenda, or nothing. */
  readonly open: string;
}

interface Defaults {
  readonly view: View;
  readonly today: string;
}

/** Reads the address; whatever it does not know is as usual. */
export function lookedOf(query: Readonly<Record<string, string>>, usual: Defaults): Looked {
  const date = query['date'] ?? '';
  return {
    view: VIEWS.find((view) => view === query['view']) ?? usual.view,
    date: isDate(date) ? date : usual.today,
    hidden: (query['hide'] ?? '').split(',').filter(Boolean),
    open: query['open'] ?? '',
  };
}

/** The address that shows this. */
export function addressOf({ view, date, hidden, open }: Looked, usual: Defaults): string {
  const query = new URLSearchParams({
    ...(view === usual.view ? {} : { view }),
    ...(date === usual.today ? {} : { date }),
    ...(hidden.length === 0 ? {} : { hide: hidden.join(',') }),
    ...(open === '' ? {} : { open }),
  });
  return query.size === 0 ? '/console/agenda' : `/console/agenda?${query}`;
}

/** The dates shown: one, or the seven of its week from Monday. */
export function datesOf({ view, date }: Pick<Looked, 'view' | 'date'>): string[] {
  return view === 'day' ? [date] : weekOf(date);
}

export function weekOf(date: string): string[] {
  const monday = daysAfter(date, -weekdayOf(date));
  return Array.from({ length: 7 }, (_, day) => daysAfter(monday, day));
}

/** The day to look at after a step back or on. */
export function stepped({ view, date }: Pick<Looked, 'view' | 'date'>, step: 1 | -1): string {
  return daysAfter(date, view === 'day' ? step : step * 7);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));
}
