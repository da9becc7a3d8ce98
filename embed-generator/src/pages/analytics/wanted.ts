import { FILTERS } from '@bookingsaas/server/contract/analytics-filters';
import type { Filter } from '@bookingsaas/server/contract/analytics-filters';
import { daysAfter } from '../../time/zone-time.ts';

export const PRESETS = ['7', '28', '90', 'month', 'last-month', 'year', 'custom'] as const;
export type Preset = (typeof PRESETS)[number];

/** What the page shows; it stands in the address, so that it can be shared and gone back from. */
export interface Wanted {
  /** Empty: all of them together. */
  readonly widget: string;
  readonly period: Preset;
  /** Of a period of one's own; empty otherwise. */
  readonly from: string;
  readonly to: string;
  /** `previous`, `year`, `none`, or the key of another widget. */
  readonly compare: string;
  /** Whether it is about one source, page or device alone, and which; empty for everybody. */
  readonly by: Filter | '';
  readonly value: string;
}

/** Local dates of the business, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const USUAL: Wanted = {
  widget: '',
  period: '28',
  from: '',
  to: '',
  compare: 'previous',
  by: '',
  value: '',
};
/** As many days as one answer of the server covers. */
const MOST_DAYS = 1_830;

/** Reads the address's query. */
export function wantedOf(query: Readonly<Record<string, string>>): Wanted {
  const { widget = '', from = '', to = '', compare = USUAL.compare } = query;
  const period = PRESETS.find((one) => one === query['period']) ?? USUAL.period;
  const by: Wanted['by'] = FILTERS.find((one) => one === query['by']) ?? '';
  const rest = { widget, compare, by, value: by === '' ? '' : (query['value'] ?? '') };
  if (period !== 'custom') return { ...rest, period, from: '', to: '' };
  const isPeriod = isDate(from) && isDate(to) && from <= to && lengthOf({ from, to }) <= MOST_DAYS;
  return isPeriod ? { ...rest, period, from, to } : { ...USUAL, ...rest };
}

/** The address that asks for it. */
export function addressOf(wanted: Wanted): string {
  const usual = new Map<string, string>(Object.entries(USUAL));
  const query = new URLSearchParams(
    Object.entries(wanted).filter(([name, value]) => value !== usual.get(name)),
  );
  return query.size === 0 ? '/console/analytics' : `/console/analytics?${query}`;
}

/** The days that are meant, `today` being the business's date. */
export function periodOf({ period, from, to }: Wanted, today: string): Period {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (period) {
    case 'custom':
      return { from, to };
    case 'month':
      return { from: firstOfMonth, to: today };
    case 'last-month': {
      const last = daysAfter(firstOfMonth, -1);
      return { from: `${last.slice(0, 7)}-01`, to: last };
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    default:
      return { from: daysAfter(today, 1 - Number(period)), to: today };
  }
}

/** In days, both ends included. */
export function lengthOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** How the server is asked for it; another widget to compare with is asked for by itself. */
export function apiQueryOf(
  { widget, compare, by, value }: Wanted,
  period: Period,
): Record<string, string> {
  const isOtherTime = compare === 'previous' || compare === 'year';
  return {
    ...period,
    ...(widget === '' ? {} : { widget }),
    compare: isOtherTime ? compare : 'none',
    ...(by === '' ? {} : { by, value }),
  };
}

/** The key of the other widget, when that is what is compared with. */
export function rivalOf({ widget, compare }: Wanted): string | null {
  return compare === widget || ['previous', 'year', 'none'].includes(compare) ? null : compare;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));
}
