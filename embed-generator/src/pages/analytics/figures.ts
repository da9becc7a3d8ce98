import type {
  Analytics,
  AnalyticsTotals,
  OnlyTotals,
} from '@bookingsaas/server/contract/analytics';

/** What a period, or a widget, is compared with. */
export interface Against<Totals extends OnlyTotals = AnalyticsTotals> {
  /** `28 jours d’avant`, or a widget's name. */
  readonly label: string;
  /** What is beside it: `cette période`, or the own widget's name. */
  readonly own: string;
  readonly totals: Totals;
  readonly days: Analytics['days'];
  /** Of another widget; null for another time. */
  readonly funnel: Analytics['funnel'] | null;
}

/** How much more, as a share of what was before; null where there was nothing. */
export function growth(now: number, before: number): number | null {
  return before === 0 ? null : now / before - 1;
}

/** A part of a whole, 0 to 1; null where there is no whole, or where blockers hid so much of it that it is less. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 || part > whole ? null : part / whole;
}

export function conversionOf({
  bookings,
  visitors,
}: Pick<AnalyticsTotals, 'bookings' | 'visitors'>): number | null {
  return shareOf(bookings, visitors);
}

export function absencesOf({ noShows, past }: AnalyticsTotals): number | null {
  return shareOf(noShows, past);
}

/** Whether nothing at all was counted. */
export function isNothing({
  totals,
  previousTotals,
}: Pick<Analytics, 'totals' | 'previousTotals'>): boolean {
  return [totals, previousTotals].every(
    (one) => one === null || (one.visitors === 0 && one.bookings === 0 && one.past === 0),
  );
}
