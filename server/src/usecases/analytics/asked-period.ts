import { MOST_DAYS } from '../../contract/analytics.ts';
import type { AnalyticsQuery } from '../../contract/analytics.ts';
import { AppError } from '../../contract/app-error.ts';
import { DAY_MS, addDays, dateOfEpochDay, epochDayOf } from '../../domain/time/local-date.ts';
import type { DayRange } from '../../ports/visit-log.ts';

/**
 * The days that are asked for, and those they are compared with.
 * @throws AppError `request.invalid` when the period ends before it begins or is too long
 */
export function askedPeriod(query: AnalyticsQuery): {
  readonly period: DayRange;
  readonly previous: DayRange | null;
} {
  const period = { from: query.from, to: query.to };
  return { period, previous: previousOf(query, lengthOf(period)) };
}

function lengthOf({ from, to }: DayRange): number {
  const length = epochDayOf(to) - epochDayOf(from) + 1;
  if (length >= 1 && length <= MOST_DAYS) return length;
  const code = length < 1 ? 'too_small' : 'too_big';
  throw new AppError('request.invalid', {
    message: `A period has 1 to ${MOST_DAYS} days`,
    details: { fields: { to: { code, message: `1 to ${MOST_DAYS} days from the first` } } },
  });
}

function previousOf({ from, to, compare }: AnalyticsQuery, length: number): DayRange | null {
  if (compare === 'none') return null;
  const by = compare === 'previous' ? length : epochDayOf(from) - epochDayOf(yearBefore(from));
  return { from: addDays(from, -by), to: addDays(to, -by) };
}

// 29 February has no counterpart; the first of March is as near as it gets.
function yearBefore(day: string): string {
  const date = Date.parse(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}T00:00:00Z`);
  return dateOfEpochDay(
    Number.isNaN(date) ? epochDayOf(`${Number(day.slice(0, 4)) - 1}-03-01`) : date / DAY_MS,
  );
}
