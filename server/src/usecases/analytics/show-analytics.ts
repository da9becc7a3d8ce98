import { FUNNEL_STEPS, LEAD_BUCKETS, MOST_DAYS } from '../../contract/analytics.ts';
import type { Analytics, AnalyticsQuery, AnalyticsTotals } from '../../contract/analytics.ts';
import { AppError } from '../../contract/app-error.ts';
import type { Tally } from '../../domain/analytics/tally.ts';
import type { BookingCounts, VisitCounts } from '../../domain/analytics/types.ts';
import { readHour } from '../../domain/analytics/wanted-times.ts';
import { DAY_MS, addDays, dateOfEpochDay, epochDayOf } from '../../domain/time/local-date.ts';
import type { DayRange } from '../../ports/visit-log.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { breakdownOf, namedOf } from './breakdowns.ts';
import { createDaysOf } from './days-of.ts';
import { stretchesOf } from './stretches-of.ts';
import { unmetOf } from './unmet-of.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'zones'>;

/**
 * Everything the page of statistics shows, from what is counted by then.
 * @throws AppError `request.invalid` when the period ends before it begins or is too long, `widgets.not_found`
 */
export async function showAnalytics(
  core: Deps,
  businessId: string,
  query: AnalyticsQuery,
): Promise<Analytics> {
  const { read } = core.store;
  const period = { from: query.from, to: query.to };
  const length = lengthOf(period);
  const widgetKey = query.widget ?? '';
  await refuseStrangeWidget(core, businessId, widgetKey);
  const previous = previousOf(query, length);
  const [business, days, services, staff, schedules, countedUntil, months] = await Promise.all([
    read.businesses.byId(businessId),
    createDaysOf(core)(businessId),
    read.services.list(businessId),
    read.staff.list(businessId),
    read.schedules.list(businessId),
    read.dayCounts.readMark('counted'),
    read.dayCounts.months(businessId),
  ]);
  if (business === null || days === null) throw new AppError('businesses.not_found');
  const ask = async (range: DayRange, dimensions: Dimensions) => {
    const stretches = stretchesOf(range, months);
    const [visits, bookings] = await Promise.all([
      read.dayCounts.visits(businessId, { widgetKey, stretches, dimensions: dimensions.visits }),
      read.dayCounts.bookings(businessId, {
        widgetKey,
        stretches,
        dimensions: dimensions.bookings,
      }),
    ]);
    return { visits, bookings };
  };
  const [counts, before, daily, dailyBefore, drops] = await Promise.all([
    ask(period, ALL),
    previous && ask(previous, FOR_TOTALS),
    read.dayCounts.days(businessId, widgetKey, period),
    previous && read.dayCounts.days(businessId, widgetKey, previous),
    read.visitLog.drops(businessId, period),
  ]);
  const { visits, bookings } = counts;
  const totals = totalsOf(counts);
  const dropped = (reason: string) => drops.find((one) => one.reason === reason)?.count ?? 0;
  return {
    period,
    previous,
    timezone: days.zoneOf(period.to).timezone,
    currency: business.currency,
    countedUntil: countedUntil === null ? null : toWire(countedUntil),
    totals,
    previousTotals: before && totalsOf(before),
    days: everyDay(period, daily),
    previousDays: previous && everyDay(previous, dailyBefore ?? []),
    funnel: funnelOf(visits, totals.bookings),
    unmet: unmetOf(visits, { services, schedules }),
    demand: hoursOf(visits.get('hour')).map(({ weekday, hour, counts: { views, unmet } }) => ({
      weekday,
      hour,
      visitors: views,
      unmet,
    })),
    bookingHours: hoursOf(bookings.get('hour')).map(({ weekday, hour, counts: made }) => ({
      weekday,
      hour,
      bookings: made.bookings,
    })),
    sources: breakdownOf('source', counts),
    campaigns: breakdownOf('campaign', counts),
    pages: breakdownOf('page', counts),
    devices: breakdownOf('device', counts),
    languages: breakdownOf('language', counts),
    placements: breakdownOf('placement', counts),
    timezones: breakdownOf('timezone', counts),
    variants: breakdownOf('variant', counts),
    services: namedOf('service', counts, services),
    staff: namedOf('staff', counts, staff),
    lead: LEAD_BUCKETS.map((bucket) => ({
      days: bucket,
      bookings: bookings.get('lead')?.get(bucket)?.bookings ?? 0,
    })),
    averageLeadDays:
      totals.bookings === 0
        ? null
        : (bookings.get('lead_days')?.get('')?.bookings ?? 0) / totals.bookings,
    side: {
      noSlots: viewsOf(visits, 'side', 'no_slots'),
      nextMonth: viewsOf(visits, 'side', 'next_month'),
      timezone: viewsOf(visits, 'side', 'timezone'),
      conflict: viewsOf(visits, 'side', 'conflict'),
      fieldErrors: mostFirst(visits.get('field')).map(([field, visitors]) => ({ field, visitors })),
      errors: mostFirst(visits.get('error')).map(([code, visitors]) => ({ code, visitors })),
    },
    dropped: {
      robots: dropped('robots'),
      overflow: dropped('overflow'),
      refused: dropped('refused'),
    },
  };
}

interface Dimensions {
  readonly visits: readonly string[];
  readonly bookings: readonly string[];
}

interface Counted {
  readonly visits: Tally<VisitCounts>;
  readonly bookings: Tally<BookingCounts>;
}

const FOR_TOTALS: Dimensions = { visits: ['total'], bookings: ['total', 'outcome'] };
const BOTH = [
  'total',
  'source',
  'campaign',
  'page',
  'device',
  'language',
  'placement',
  'timezone',
  'variant',
  'service',
  'hour',
];
const ALL: Dimensions = {
  visits: [
    ...BOTH,
    'unmet_part',
    'unmet_date',
    'unmet_service',
    'outside_hour',
    'side',
    'field',
    'error',
  ],
  bookings: [...BOTH, 'staff', 'outcome', 'lead', 'lead_days'],
};

function lengthOf({ from, to }: DayRange): number {
  const length = epochDayOf(to) - epochDayOf(from) + 1;
  if (length >= 1 && length <= MOST_DAYS) return length;
  const code = length < 1 ? 'too_small' : 'too_big';
  throw new AppError('request.invalid', {
    message: `A period has 1 to ${MOST_DAYS} days`,
    details: { fields: { to: { code, message: `1 to ${MOST_DAYS} days from the first` } } },
  });
}

async function refuseStrangeWidget(
  { store }: Deps,
  businessId: string,
  widgetKey: string,
): Promise<void> {
  if (widgetKey === '') return;
  const widget = await store.read.widgets.byKey(widgetKey);
  if (widget?.businessId !== businessId) throw new AppError('widgets.not_found');
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

function totalsOf({ visits, bookings }: Counted): AnalyticsTotals {
  const seen = visits.get('total')?.get('');
  const made = bookings.get('total')?.get('');
  const outcome = (value: string) => bookings.get('outcome')?.get(value)?.bookings ?? 0;
  return {
    visitors: seen?.views ?? 0,
    bookings: made?.bookings ?? 0,
    amountMinor: made?.amount ?? 0,
    priced: made?.priced ?? 0,
    cancelled: outcome('cancelled'),
    moved: outcome('moved'),
    past: outcome('past'),
    noShows: outcome('no_show'),
    undecided: (seen?.dates ?? 0) - (seen?.slots ?? 0),
    foundNothing: seen?.unmet ?? 0,
  };
}

function everyDay(
  { from, to }: DayRange,
  counted: readonly { day: string; visitors: number; bookings: number; amount: number }[],
): Analytics['days'] {
  const known = new Map(counted.map((one) => [one.day, one]));
  const first = epochDayOf(from);
  return Array.from({ length: epochDayOf(to) - first + 1 }, (_, index) => {
    const day = dateOfEpochDay(first + index);
    const { visitors = 0, bookings = 0, amount = 0 } = known.get(day) ?? {};
    return { day, visitors, bookings, amountMinor: amount };
  });
}

function funnelOf(visits: Tally<VisitCounts>, booked: number): Analytics['funnel'] {
  const seen = visits.get('total')?.get('');
  let before = seen?.loads ?? 0;
  return FUNNEL_STEPS.map((step) => {
    const visitors = step === 'booked' ? booked : (seen?.[COLUMNS[step]] ?? 0);
    // Bookings of visitors whose browser tells nothing can make the last step the larger one.
    const lost = Math.max(0, before - visitors);
    before = visitors;
    return { step, visitors, lost };
  });
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

function hoursOf<Counts>(hours: ReadonlyMap<string, Counts> | undefined) {
  return [...(hours ?? [])]
    .map(([name, counts]) => ({ ...readHour(name), counts }))
    .sort((a, b) => WEEK.indexOf(a.weekday) - WEEK.indexOf(b.weekday) || a.hour - b.hour);
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function viewsOf(visits: Tally<VisitCounts>, dimension: string, value: string): number {
  return visits.get(dimension)?.get(value)?.views ?? 0;
}

function mostFirst(values: ReadonlyMap<string, VisitCounts> | undefined): [string, number][] {
  return [...(values ?? [])]
    .map(([value, { views }]): [string, number] => [value, views])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
