import { FILTERS } from '../../contract/analytics-filters.ts';
import type { AnalyticsQuery, OnlyCounts } from '../../contract/analytics.ts';
import { AppError } from '../../contract/app-error.ts';
import type { CountedLine } from '../../ports/day-counts.ts';
import { funnelOf, onlyTotalsOf } from './figures-of.ts';
import type { Counted } from './figures-of.ts';

/** The one value asked for; null for everybody. @throws AppError `request.invalid` for half of it */
export function onlyLine({ by, value }: Pick<AnalyticsQuery, 'by' | 'value'>): OnlyLine | null {
  if (by === undefined && value === undefined) return null;
  if (by !== undefined && value !== undefined) return { dimension: by, value };
  const field = by === undefined ? 'by' : 'value';
  throw new AppError('request.invalid', {
    message: '`by` and `value` belong together',
    details: {
      fields: {
        [field]: {
          code: 'required',
          message: field === 'by' ? `One of ${FILTERS.join(', ')}` : 'Which one',
        },
      },
    },
  });
}

export type OnlyLine = CountedLine & { readonly dimension: OnlyCounts['by'] };

/** The counts of that value, and of before. */
export function onlyCounts(
  line: OnlyLine,
  counts: Counted,
  before: Counted | null,
): Omit<OnlyCounts, 'days' | 'previousDays'> {
  return {
    by: line.dimension,
    value: line.value,
    totals: onlyTotalsOf(counts, line),
    previousTotals: before && onlyTotalsOf(before, line),
    funnel: funnelOf(counts, line),
  };
}
