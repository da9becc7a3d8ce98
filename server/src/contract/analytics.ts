import { z } from 'zod';
import { FILTERS } from './analytics-filters.ts';
import { id, instant, localDate, timezone } from './primitives.ts';

/** The way from a page to a booking. Whoever is at one step has been at every step before it. */
export const FUNNEL_STEPS = [
  'load',
  'view',
  'open',
  'service',
  'date',
  'slot',
  'form',
  'submit',
  'booked',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** From the booking to the appointment, in calendar days of the business. */
export const LEAD_BUCKETS = ['0', '1', '2-3', '4-7', '8-14', '15-30', '31+'] as const;
export type LeadBucket = (typeof LEAD_BUCKETS)[number];

/** Most days one answer covers. */
export const MOST_DAYS = 1_830;

/**
 * Query of `GET /api/v1/analytics`. Days are local dates of the business, both included. Left out, `widget` means all
 * of them. `previous` compares with as many days right before, `year` with the same dates a year earlier. With `by` and
 * `value` together the answer also has `only`.
 */
export const analyticsQuery = z.strictObject({
  widget: id.optional().meta({ description: 'One widget; left out: all of them together' }),
  from: localDate.meta({ description: 'First day, in the business’s zone', example: '2026-11-01' }),
  to: localDate.meta({ description: 'Last day, included', example: '2026-11-30' }),
  compare: z.enum(['previous', 'year', 'none']).default('previous').meta({
    description:
      'With as many days right before, with the same dates a year earlier, or with nothing',
  }),
  by: z
    .enum(FILTERS)
    .optional()
    .meta({ description: 'With `value`: what `only` is to be about', example: 'source' }),
  value: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'As it stands in the list of that name', example: 'instagram' }),
});
export type AnalyticsQuery = z.infer<typeof analyticsQuery>;

const count = z.int();

/** In the smallest unit of the business's currency: prices of what was booked, as they were when it was counted. */
const amount = z.int();

/** Bookings are counted from the bookings themselves, so they can be more than blockers let the visitors be. */
const totals = z.strictObject({
  /** Who saw the widget: 30 % of it for a second. The same person on another day is another visitor. */
  visitors: count,
  /** Made through a widget in these days, whatever became of them. */
  bookings: count,
  amountMinor: amount,
  /** Bookings whose service has a price. */
  priced: count,
  /** Cancelled and moved in these days. */
  cancelled: count,
  moved: count,
  /** Appointments that took place in these days or should have: `noShows` of `past`. */
  past: count,
  noShows: count,
  /** Visitors who looked at times and chose none, and those of them who found nothing where they looked. */
  undecided: count,
  foundNothing: count,
});
export type AnalyticsTotals = z.infer<typeof totals>;

const dayCount = z.strictObject({
  day: localDate,
  visitors: count,
  bookings: count,
  amountMinor: amount,
});

const funnel = z.array(
  z.strictObject({ step: z.enum(FUNNEL_STEPS), visitors: count, lost: z.int().min(0) }),
);

const onlyTotals = totals.pick({
  visitors: true,
  bookings: true,
  amountMinor: true,
  priced: true,
  undecided: true,
  foundNothing: true,
});
export type OnlyTotals = z.infer<typeof onlyTotals>;

/**
 * The way to a booking of those with one value: who came from there, how far they got, what they booked. Visits are
 * counted where the visitor came from first that day, bookings by what they were made with. On days with very many values
 * the smallest are counted as `(other)`.
 */
const only = z.strictObject({
  by: z.enum(FILTERS),
  value: z.string(),
  totals: onlyTotals,
  previousTotals: onlyTotals.nullable(),
  days: z.array(dayCount),
  previousDays: z.array(dayCount).nullable(),
  funnel,
});
export type OnlyCounts = z.infer<typeof only>;

/** One line of a breakdown. */
const breakdown = z.strictObject({
  /**
   * `direct`, `google`, `instagram`, … or a host name; a site; a campaign; a path; a placement; `phone`, `tablet`, `computer` or
   * `unknown`; a language; a time zone; a variant. What is past the first ones of a day is counted as `(other)`.
   */
  value: z.string(),
  visitors: count,
  /** Visitors who chose a time, and who sent the form. */
  chose: count,
  submitted: count,
  bookings: count,
  amountMinor: amount,
});
export type AnalyticsBreakdown = z.infer<typeof breakdown>;

/** Name is null when it no longer exists. */
const named = z.strictObject({
  id,
  name: z.string().nullable(),
  visitors: count,
  bookings: count,
  amountMinor: amount,
});

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const hour = z.int().min(0).max(23);

const period = z.strictObject({ from: localDate, to: localDate });

/** Answer of `GET /api/v1/analytics`: everything the page of statistics shows. */
export const analytics = z.strictObject({
  period,
  previous: period.nullable(),
  /** Zone whose days these are. */
  timezone,
  currency: z.string(),
  /** Until when events are counted in; null before the first count. */
  countedUntil: instant.nullable(),
  totals,
  previousTotals: totals.nullable(),
  /** Every day of the period, oldest first, also those without anything. */
  days: z.array(dayCount),
  /** As many as `days`, in the same order; null without comparison. */
  previousDays: z.array(dayCount).nullable(),
  /** Every step with the visitors who got there; `lost` is how many fewer than at the step before. */
  funnel,
  /** The same of one value alone; null when none was asked for. All else is about everybody. */
  only: only.nullable(),
  /** What visitors looked for in vain. */
  unmet: z.strictObject({
    /** Visitors who found a day or an hour empty. */
    visitors: count,
    /**
     * Most first. `part` is null where the business is closed all day. `share` is that of all rows together, 0 to 1;
     * `schedule` is the one to open, null when there is none.
     */
    times: z.array(
      z.strictObject({
        weekday,
        part: z.enum(PARTS_OF_DAY).nullable(),
        visitors: count,
        share: z.number(),
        schedule: id.nullable(),
      }),
    ),
    /** Dates that were opened and found empty, in whole or in part; most first, at most 20. */
    dates: z.array(z.strictObject({ date: localDate, visitors: count })),
    /** Services asked for with no time in the next 14 days. */
    services: z.array(z.strictObject({ id, name: z.string().nullable(), visitors: count })),
    /**
     * Hours right before opening or after closing: the visitors who wanted the hour beside it, chosen or found full.
     * Most first, at most 10.
     */
    justOutside: z.array(
      z.strictObject({ weekday, hour, visitors: count, schedule: id.nullable() }),
    ),
  }),
  /**
   * Hours visitors wanted: they chose a time in them, or opened the day and found none. `unmet` are those who found
   * none. Only hours that somebody wanted; in the business's zone.
   */
  demand: z.array(z.strictObject({ weekday, hour, visitors: count, unmet: count })),
  /** Bookings made in the period, by the hour they begin. */
  bookingHours: z.array(z.strictObject({ weekday, hour, bookings: count })),
  sources: z.array(breakdown),
  /** Host names of the sites around the widget; a page of ours and an isolated widget have none. */
  sites: z.array(breakdown),
  campaigns: z.array(breakdown),
  pages: z.array(breakdown),
  devices: z.array(breakdown),
  languages: z.array(breakdown),
  placements: z.array(breakdown),
  timezones: z.array(breakdown),
  variants: z.array(breakdown),
  /** `visitors` chose the service. */
  services: z.array(named),
  /** `visitors` is 0: most choose anyone. */
  staff: z.array(named),
  /** Every bucket, from booking to appointment. */
  lead: z.array(z.strictObject({ days: z.enum(LEAD_BUCKETS), bookings: count })),
  /** In days; null without bookings. */
  averageLeadDays: z.number().nullable(),
  /** Visitors to whom something happened on the way. */
  side: z.strictObject({
    noSlots: count,
    nextMonth: count,
    timezone: count,
    conflict: count,
    fieldErrors: z.array(z.strictObject({ field: z.string(), visitors: count })),
    errors: z.array(z.strictObject({ code: z.string(), visitors: count })),
  }),
  /** Messages of widgets that were not counted: from robots, past what memory holds, not understood. */
  dropped: z.strictObject({ robots: count, overflow: count, refused: count }),
});
export type Analytics = z.infer<typeof analytics>;

export const ANALYTICS_PARTS = [
  'days',
  'funnel',
  'unmet',
  'demand',
  'hours',
  'sources',
  'sites',
  'campaigns',
  'pages',
  'devices',
  'languages',
  'placements',
  'timezones',
  'variants',
  'services',
  'staff',
  'lead',
] as const;

/** Query of `GET /api/v1/analytics.csv`; a link cannot send `X-Business`, so it may stand here. */
export const analyticsExportQuery = z.strictObject({
  ...analyticsQuery.shape,
  part: z.enum(ANALYTICS_PARTS).default('days').meta({
    description: 'With `by` and `value`, `days` and `funnel` are those of the one value',
  }),
  business: id.optional(),
});
export type AnalyticsExportQuery = z.infer<typeof analyticsExportQuery>;
