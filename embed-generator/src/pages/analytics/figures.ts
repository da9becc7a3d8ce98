import type {
  Analytics,
  AnalyticsBreakdown,
  AnalyticsTotals,
} from '@bookingsaas/server/contract/analytics';
import type { Filter } from '@bookingsaas/server/contract/analytics-filters';

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

/** The counts by value of what they can be asked for by. */
export function rowsOf(stats: Analytics, by: Filter): readonly AnalyticsBreakdown[] {
  return {
    source: stats.sources,
    site: stats.sites,
    campaign: stats.campaigns,
    page: stats.pages,
    device: stats.devices,
    language: stats.languages,
    placement: stats.placements,
    timezone: stats.timezones,
    variant: stats.variants,
  }[by];
}
