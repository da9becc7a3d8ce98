import { LEAD_BUCKETS } from '../../contract/analytics.ts';
import type { Analytics, AnalyticsQuery } from '../../contract/analytics.ts';
import { FILTERS } from '../../contract/analytics-filters.ts';
import { AppError } from '../../contract/app-error.ts';
import type { Tally } from '../../domain/analytics/tally.ts';
import type { VisitCounts } from '../../domain/analytics/types.ts';
import { readHour } from '../../domain/analytics/wanted-times.ts';
import type { DayRange } from '../../ports/visit-log.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { askedPeriod } from './asked-period.ts';
import { breakdownOf, namedOf } from './breakdowns.ts';
import { createDaysOf } from './days-of.ts';
import { EVERYBODY, everyDay, funnelOf, totalsOf } from './figures-of.ts';
import { onlyCounts, onlyLine } from './only-one.ts';
import { stretchesOf } from './stretches-of.ts';
import { unmetOf } from './unmet-of.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'zones'>;

/**
 * Everything the page of statistics shows, from what is counted by then.
 * @throws AppError `request.invalid` when the period ends before it begins or is too long, or when a value is asked for
 * without saying of what; `widgets.not_found`
 */
export async function showAnalytics(
  core: Deps,
  businessId: string,
  query: AnalyticsQuery,
): Promise<Analytics> {
  const { read } = core.store;
  const { period, previous } = askedPeriod(query);
  const line = onlyLine(query);
  const widgetKey = query.widget ?? '';
  await refuseStrangeWidget(core, businessId, widgetKey);
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
  const daysOf = async (range: DayRange, of = EVERYBODY) =>
    everyDay(range, await read.dayCounts.days(businessId, { widgetKey, ...of }, range));
  const [counts, before, daily, dailyBefore, drops] = await Promise.all([
    ask(period, ALL),
    previous && ask(previous, totalsAnd(line?.dimension)),
    daysOf(period),
    previous && daysOf(previous),
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
    days: daily,
    previousDays: dailyBefore,
    funnel: funnelOf(counts, EVERYBODY),
    only: line && {
      ...onlyCounts(line, counts, before),
      days: await daysOf(period, line),
      previousDays: previous && (await daysOf(previous, line)),
    },
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
    sites: breakdownOf('site', counts),
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

function totalsAnd(dimension: string | undefined): Dimensions {
  const both = ['total', ...(dimension === undefined ? [] : [dimension])];
  return { visits: both, bookings: [...both, 'outcome'] };
}

const BOTH = ['total', ...FILTERS, 'service', 'hour'];
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

async function refuseStrangeWidget(
  { store }: Deps,
  businessId: string,
  widgetKey: string,
): Promise<void> {
  if (widgetKey === '') return;
  const widget = await store.read.widgets.byKey(widgetKey);
  if (widget?.businessId !== businessId) throw new AppError('widgets.not_found');
}

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
