import { expect, test } from 'vitest';
import type { Analytics } from '@bookingsaas/server/contract/analytics';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { openMemory, startWorld } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import { liveMonth } from '../world/month/live-month.ts';
import { makeMonth } from '../world/month/make-month.ts';
import { onlyTruthOf, truthOf } from '../world/month/truth.ts';
import type { Asked, OnlyTruth } from '../world/month/truth.ts';

/** All of them, 50,000, is `pnpm torture analytics`. */
const VISITS = Number(process.env['ANALYTICS_VISITS'] ?? 1_500);
const SEED = Number(process.env['ANALYTICS_SEED'] ?? 20_261_025);
const PARIS = 'Europe/Paris';
const PRICE = 4_800;
/** October 2026: its clocks go back on Sunday the 25th. */
const FROM = Date.parse('2026-09-30T22:00:00Z');
const TO = Date.parse('2026-10-31T23:00:00Z');

test(
  `a month of ${VISITS} visits is told by the statistics exactly as it was`,
  async () => {
    const world = startWorld({
      store: await openMemory(),
      now: new Date(FROM).toISOString(),
      env: { TRUST_PROXY: 'on' },
    });
    const shop = await openShop(world, {
      business: { timezone: PARIS },
      people: Array.from({ length: 20 }, (_, index) => `P${index}`),
      weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY },
      service: { price: { amountMinor: PRICE, isFrom: false }, seats: 500 },
    });
    const second = await shop.owner('POST', '/widgets', { name: 'Second' });
    // @NOTE the answer to a new widget has its key.
    const { key } = second.json as unknown as { key: string };
    const widgets = [shop.widgetKey, key];
    const visits = makeMonth(SEED, { visits: VISITS, from: FROM, to: TO });
    const bookings = await liveMonth(
      world,
      {
        businessId: shop.businessId,
        widgets,
        service: shop.service,
        staff: Object.values(shop.people),
        instantOf: (date, hour) => instantIn(PARIS, date, hour),
      },
      { visits, until: TO + 5 * 86_400_000 },
    );
    expect(bookings.length).toBeGreaterThan(VISITS / 100);

    for (const [from, to] of [
      ['2026-10-01', '2026-10-31'],
      ['2026-10-25', '2026-10-25'],
      ['2026-10-24', '2026-10-26'],
      ['2026-09-15', '2026-11-03'],
    ] as const) {
      for (const widget of [null, 0, 1]) {
        const asked = { from, to, widget, timezone: PARIS, price: PRICE };
        const truth = truthOf(visits, bookings, asked);
        const about = `${from} to ${to}, widget ${widget ?? 'all'}`;
        expect(toldBy(await statistics(asked)), about).toEqual(truth);
      }
    }
    for (const only of ONLY) {
      for (const widget of [null, 1]) {
        const asked = { ...WHOLE, widget, timezone: PARIS, price: PRICE };
        const truth = onlyTruthOf(visits, bookings, { ...asked, ...only });
        expect(truth.bookings, only.value).toBeGreaterThan(0);
        expect(onlyToldBy(await statistics({ ...asked, ...only })), only.value).toEqual(truth);
      }
    }
    const before = await statistics(WHOLE);
    await rollUp(world.core);
    expect(withoutClock(await statistics(WHOLE))).toEqual(withoutClock(before));
    const { dropped } = await statistics({ from: '2026-10-01', to: '2026-11-03', widget: null });
    expect(dropped.robots).toBe(visits.filter(({ kind }) => kind === 'robot').length);
    expect(await leftOfVisits()).toBe(0);

    async function statistics({
      from,
      to,
      widget,
      by,
      value,
    }: Pick<Asked, 'from' | 'to' | 'widget'> & { by?: string; value?: string }) {
      const query = new URLSearchParams({
        from,
        to,
        ...(widget === null ? {} : { widget: widgets[widget] ?? '' }),
        ...(by === undefined || value === undefined ? {} : { by, value }),
      });
      const answer = await shop.owner('GET', `/analytics?${query}`);
      expect(answer.status).toBe(200);
      // @NOTE what the route's contract says.
      return answer.json as unknown as Analytics;
    }

    async function leftOfVisits(): Promise<number> {
      const all = { start: 0, end: Number.MAX_SAFE_INTEGER };
      const lists = widgets.map((one) => world.store.read.visitLog.list(shop.businessId, one, all));
      return (await Promise.all(lists)).flat().length;
    }
  },
  15 * 60_000,
);

const DAY = [['09:00', '17:00']] as const;
const ONLY = [
  { by: 'source', value: 'instagram' },
  { by: 'source', value: 'direct' },
  { by: 'campaign', value: 'lettre de novembre' },
  { by: 'page', value: '/rdv' },
  { by: 'device', value: 'tablet' },
] as const;
const WHOLE = { from: '2026-10-01', to: '2026-10-31', widget: null };

function withoutClock({ countedUntil: _, ...answer }: Analytics): Partial<Analytics> {
  return answer;
}

/** The statistics, in the shape of the truth. */
function toldBy({ totals, funnel, days, ...answer }: Analytics): ReturnType<typeof truthOf> {
  return {
    steps: funnel.slice(0, -1).map(({ visitors }) => visitors),
    bookings: totals.bookings,
    amountMinor: totals.amountMinor,
    cancelled: totals.cancelled,
    past: totals.past,
    noShows: totals.noShows,
    visitorsByDay: numbers(days.map(({ day, visitors }) => [day, visitors])),
    bookingsByDay: numbers(days.map(({ day, bookings }) => [day, bookings])),
    visitorsBySource: numbers(answer.sources.map(({ value, visitors }) => [value, visitors])),
    bookingsBySource: numbers(answer.sources.map(({ value, bookings }) => [value, bookings])),
    visitorsByCampaign: numbers(answer.campaigns.map(({ value, visitors }) => [value, visitors])),
    visitorsByPage: numbers(answer.pages.map(({ value, visitors }) => [value, visitors])),
    visitorsByDevice: numbers(answer.devices.map(({ value, visitors }) => [value, visitors])),
    bookingsByDevice: numbers(answer.devices.map(({ value, bookings }) => [value, bookings])),
    visitorsByTimezone: numbers(answer.timezones.map(({ value, visitors }) => [value, visitors])),
    inVain: numbers(
      answer.unmet.times.map(({ weekday, part, visitors }) => [
        part === null ? weekday : `${weekday} ${part}`,
        visitors,
      ]),
    ),
    wantedHours: numbers(
      answer.demand.map(({ weekday, hour, visitors }) => [`${weekday} ${hour}`, visitors]),
    ),
    emptyHours: numbers(
      answer.demand.map(({ weekday, hour, unmet }) => [`${weekday} ${hour}`, unmet]),
    ),
  };
}

function onlyToldBy({ only }: Analytics): OnlyTruth {
  return {
    steps: (only?.funnel ?? []).slice(0, -1).map(({ visitors }) => visitors),
    bookings: only?.totals.bookings ?? Number.NaN,
    amountMinor: only?.totals.amountMinor ?? Number.NaN,
    visitorsByDay: numbers((only?.days ?? []).map(({ day, visitors }) => [day, visitors])),
    bookingsByDay: numbers((only?.days ?? []).map(({ day, bookings }) => [day, bookings])),
  };
}

// What nobody did stands in no list of the truth.
function numbers(rows: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(rows.filter(([, count]) => count > 0));
}

function instantIn(timezone: string, date: string, hour: number): number {
  const wall = `${date}T${String(hour).padStart(2, '0')}:00[${timezone}]`;
  return Temporal.ZonedDateTime.from(wall).epochMilliseconds;
}
