import type { Analytics, AnalyticsExportQuery } from '../../contract/analytics.ts';
import { BYTE_ORDER_MARK, csvLine } from '../bookings/csv-line.ts';
import type { Core } from '../core.ts';
import { showAnalytics } from './show-analytics.ts';

type Cell = string | number | null;

/**
 * One part of the statistics as CSV, line by line; days and funnel of one value where one is asked for. Amounts are in the
 * smallest unit of the business's currency.
 */
export async function* exportAnalytics(
  core: Pick<Core, 'store' | 'clock' | 'zones'>,
  businessId: string,
  { part, business: _, ...query }: AnalyticsExportQuery,
): AsyncGenerator<string, void> {
  const answer = await showAnalytics(core, businessId, query);
  const { days, previousDays, funnel } = answer.only ?? answer;
  const [columns, rows] = TABLES[part]({ ...answer, days, previousDays, funnel });
  yield BYTE_ORDER_MARK + csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

type Table = readonly [columns: readonly string[], rows: readonly (readonly Cell[])[]];

const TABLES: Readonly<Record<AnalyticsExportQuery['part'], (answer: Analytics) => Table>> = {
  days: ({ days, previousDays }) => [
    [
      'day',
      'visitors',
      'bookings',
      'amount',
      'previous_visitors',
      'previous_bookings',
      'previous_amount',
    ],
    days.map(({ day, visitors, bookings, amountMinor }, index) => {
      const before = previousDays?.[index];
      return [
        day,
        visitors,
        bookings,
        amountMinor,
        before?.visitors ?? null,
        before?.bookings ?? null,
        before?.amountMinor ?? null,
      ];
    }),
  ],
  funnel: ({ funnel }) => [
    ['step', 'visitors', 'lost'],
    funnel.map(({ step, visitors, lost }) => [step, visitors, lost]),
  ],
  unmet: ({ unmet }) => [
    ['kind', 'weekday', 'part_or_hour', 'date', 'service', 'visitors'],
    [
      ...unmet.times.map(({ weekday, part, visitors }) => [
        'time',
        weekday,
        part ?? 'day',
        null,
        null,
        visitors,
      ]),
      ...unmet.dates.map(({ date, visitors }) => ['date', null, null, date, null, visitors]),
      ...unmet.services.map(({ id, name, visitors }) => [
        'service',
        null,
        null,
        null,
        name ?? id,
        visitors,
      ]),
      ...unmet.justOutside.map(({ weekday, hour, visitors }) => [
        'just_outside',
        weekday,
        hour,
        null,
        null,
        visitors,
      ]),
    ],
  ],
  demand: ({ demand }) => [
    ['weekday', 'hour', 'visitors', 'unmet'],
    demand.map(({ weekday, hour, visitors, unmet }) => [weekday, hour, visitors, unmet]),
  ],
  hours: ({ bookingHours }) => [
    ['weekday', 'hour', 'bookings'],
    bookingHours.map(({ weekday, hour, bookings }) => [weekday, hour, bookings]),
  ],
  sources: ({ sources }) => breakdown('source', sources),
  sites: ({ sites }) => breakdown('site', sites),
  campaigns: ({ campaigns }) => breakdown('campaign', campaigns),
  pages: ({ pages }) => breakdown('page', pages),
  devices: ({ devices }) => breakdown('device', devices),
  languages: ({ languages }) => breakdown('language', languages),
  placements: ({ placements }) => breakdown('placement', placements),
  timezones: ({ timezones }) => breakdown('timezone', timezones),
  variants: ({ variants }) => breakdown('variant', variants),
  services: ({ services }) => named('service', services),
  staff: ({ staff }) => named('person', staff),
  lead: ({ lead }) => [['days', 'bookings'], lead.map(({ days, bookings }) => [days, bookings])],
};

function breakdown(name: string, rows: Analytics['sources']): Table {
  return [
    [name, 'visitors', 'chose', 'submitted', 'bookings', 'amount'],
    rows.map((row) => [
      row.value,
      row.visitors,
      row.chose,
      row.submitted,
      row.bookings,
      row.amountMinor,
    ]),
  ];
}

function named(name: string, rows: Analytics['services']): Table {
  return [
    [name, 'visitors', 'bookings', 'amount'],
    rows.map((row) => [row.name ?? row.id, row.visitors, row.bookings, row.amountMinor]),
  ];
}
