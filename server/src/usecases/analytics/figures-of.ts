import { FUNNEL_STEPS } from '../../contract/analytics.ts';
import type { Analytics, AnalyticsTotals, OnlyTotals } from '../../contract/analytics.ts';
import type { Tally } from '../../domain/analytics/tally.ts';
import type { BookingCounts, VisitCounts } from '../../domain/analytics/types.ts';
import { dateOfEpochDay, epochDayOf } from '../../domain/time/local-date.ts';
import type { CountedDay, CountedLine } from '../../ports/day-counts.ts';
import type { DayRange } from '../../ports/visit-log.ts';

export interface Counted {
  readonly visits: Tally<VisitCounts>;
  readonly bookings: Tally<BookingCounts>;
}

export const EVERYBODY: CountedLine = { dimension: 'total', value: '' };

/** What was counted of everybody. */
export function totalsOf(counted: Counted): AnalyticsTotals {
  const outcome = (value: string) => counted.bookings.get('outcome')?.get(value)?.bookings ?? 0;
  return {
    ...onlyTotalsOf(counted, EVERYBODY),
    cancelled: outcome('cancelled'),
    moved: outcome('moved'),
    past: outcome('past'),
    noShows: outcome('no_show'),
  };
}

/** What was counted of those with one value. */
export function onlyTotalsOf({ visits, bookings }: Counted, line: CountedLine): OnlyTotals {
  const seen = lineOf(visits, line);
  const made = lineOf(bookings, line);
  return {
    visitors: seen?.views ?? 0,
    bookings: made?.bookings ?? 0,
    amountMinor: made?.amount ?? 0,
    priced: made?.priced ?? 0,
    undecided: (seen?.dates ?? 0) - (seen?.slots ?? 0),
    foundNothing: seen?.unmet ?? 0,
  };
}

/** How far those with one value came. */
export function funnelOf({ visits, bookings }: Counted, line: CountedLine): Analytics['funnel'] {
  const seen = lineOf(visits, line);
  const booked = lineOf(bookings, line)?.bookings ?? 0;
  let before = seen?.loads ?? 0;
  return FUNNEL_STEPS.map((step) => {
    const visitors = step === 'booked' ? booked : (seen?.[COLUMNS[step]] ?? 0);
    // Bookings of visitors whose browser tells nothing can make the last step the larger one.
    const lost = Math.max(0, before - visitors);
    before = visitors;
    return { step, visitors, lost };
  });
}

/** Every day of a period, also those without anything. */
export function everyDay(
  { from, to }: DayRange,
  counted: readonly CountedDay[],
): Analytics['days'] {
  const known = new Map(counted.map((one) => [one.day, one]));
  const first = epochDayOf(from);
  return Array.from({ length: epochDayOf(to) - first + 1 }, (_, index) => {
    const day = dateOfEpochDay(first + index);
    const { visitors = 0, bookings = 0, amount = 0 } = known.get(day) ?? {};
    return { day, visitors, bookings, amountMinor: amount };
  });
}

function lineOf<Counts>(
  tally: Tally<Counts>,
  { dimension, value }: CountedLine,
): Counts | undefined {
  return tally.get(dimension)?.get(value);
}

const COLUMNS = {
  load: 'loads',
  view: 'views',
  open: 'opens',
  service: 'services',
  date: 'dates',
  slot: 'slots',
  form: 'forms',
  submit: 'submits',
} as const;
