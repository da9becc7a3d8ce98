import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalyticsQuery } from '@bookingsaas/server/contract/analytics';
import { visitMessage } from '@bookingsaas/server/contract/visit-events';
import { openStore } from '@bookingsaas/server/db/open-store';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { showAnalytics } from '@bookingsaas/server/usecases/analytics/show-analytics';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import type { BenchRow } from './bench-row.ts';
import { writeYears } from './load/counted-years.ts';

const GROUP = 'analytics';
const TODAY = '2026-11-22';
const FIRST = '2023-11-23';
const MESSAGES = 10_000;
const PAGE_GOAL_MS = 100;

/** What the page of statistics costs on three years and 1,000 widgets, how that grows, and how fast visits are written. */
export async function rows(): Promise<BenchRow[]> {
  const small = await measured(FEW, pageOf);
  const large = await measured(MANY, pageOf);
  const visits = await measured({ ...FEW, days: 1 }, ingestionOf);
  return [
    ...large,
    ...small,
    ratio('all widgets: three years and 1,000 widgets ÷ three months and 10', large[0], small[0]),
    ratio('one widget: the same', large[1], small[1]),
    ratio('one page of a site: the same', large[2], small[2]),
    ...visits,
  ];
}

interface Size {
  readonly widgets: number;
  readonly days: number;
}

const FEW: Size = { widgets: 10, days: 91 };
const MANY: Size = { widgets: 1_000, days: 1_096 };

async function measured(
  size: Size,
  measure: (world: World, shop: Shop, at: Size & { file: string }) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-analytics-'));
  const file = join(folder, 'db.sqlite');
  const store = await openStore({ url: file });
  try {
    await store.migrate();
    const world = startWorld({ store, now: `${TODAY}T12:00:00Z` });
    return await measure(world, await openShop(world), { ...size, file });
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pageOf(
  world: World,
  shop: Shop,
  size: Size & { file: string },
): Promise<BenchRow[]> {
  const widgets = [shop.widgetKey, ...Array.from({ length: size.widgets - 1 }, (_, i) => `w${i}`)];
  writeYears(size.file, {
    businessId: shop.businessId,
    widgets,
    last: TODAY,
    days: size.days,
  });
  const from = size.days === MANY.days ? FIRST : '2026-08-24';
  const about = `${size.days.toLocaleString('en')} days, ${size.widgets.toLocaleString('en')} widgets`;
  const page = async (asked: Partial<AnalyticsQuery> = {}) =>
    showAnalytics(world.core, shop.businessId, {
      ...asked,
      from,
      to: TODAY,
      compare: 'previous',
    });
  return [
    timed(`page of all widgets, ${about}`, await medianMs(() => page())),
    timed(`page of one widget, ${about}`, await medianMs(() => page({ widget: shop.widgetKey }))),
    timed(
      `one page of a site alone, all widgets, ${about}`,
      await medianMs(() => page({ by: 'page', value: 'page 7' })),
    ),
  ];
}

async function ingestionOf(world: World, shop: Shop): Promise<BenchRow[]> {
  const message = visitMessage.parse({
    placement: 'inline',
    page: '/rdv',
    locale: 'fr',
    timezone: 'Europe/Paris',
    events: [['ready', {}], ['view'], ['service', { service: shop.service }]],
  });
  const begun = performance.now();
  for (let index = 0; index < MESSAGES; index += 1) {
    const address = `198.51.${index % 250}.${Math.floor(index / 250)}`;
    world.visits.take({
      widgetKey: shop.widgetKey,
      message,
      address,
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
      origin: undefined,
    });
    if (index % 4_000 === 3_999) await world.visits.flush();
  }
  await world.visits.flush();
  const written = performance.now();
  await rollUp(world.core);
  const counted = performance.now();
  const perSecond = (ms: number) => Math.round((MESSAGES / ms) * 1_000);
  return [
    { group: GROUP, name: 'visits written', value: perSecond(written - begun), unit: '/ s' },
    {
      group: GROUP,
      name: `a day of ${MESSAGES.toLocaleString('en')} visits counted anew`,
      value: Math.round(counted - written),
      unit: 'ms',
    },
  ];
}

function timed(name: string, value: number): BenchRow {
  return { group: GROUP, name, value, unit: 'ms', goal: PAGE_GOAL_MS, ok: value <= PAGE_GOAL_MS };
}

function ratio(name: string, large: BenchRow | undefined, small: BenchRow | undefined): BenchRow {
  const value = Math.round(((large?.value ?? Number.NaN) / (small?.value ?? Number.NaN)) * 10) / 10;
  return { group: GROUP, name, value, unit: '×', note: '1,200 times as many days of widgets' };
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const begun = performance.now();
    await work();
    took.push(performance.now() - begun);
  }
  return Math.round((took.toSorted((a, b) => a - b)[4] ?? Number.NaN) * 10) / 10;
}
