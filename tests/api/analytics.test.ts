import { beforeEach, expect, test } from 'vitest';
import { analytics } from '@bookingsaas/server/contract/analytics';
import type { Analytics } from '@bookingsaas/server/contract/analytics';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Mobile/15E148 Safari/604.1';
const firefox = (minor: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.${minor}`;
let world: World;
let shop: Shop;

beforeEach(async () => {
  world = startWorld({ store: await openMemory(), now: '2026-06-01T08:00:00Z' });
  shop = await openShop(world, {
    weekly: { mon: [['09:00', '17:00']], sat: [['09:00', '17:00']] },
    service: { price: { amountMinor: 4_800, isFrom: false } },
  });
});

test('a visit is counted where it came from, as far as it came', async () => {
  await tell({
    placement: 'inline',
    page: '/rdv/',
    utm: { source: 'IG', campaign: 'juin' },
    locale: 'fr-FR',
    timezone: 'Europe/Paris',
    events: [
      ['ready', {}],
      ['view'],
      ['service', { service: shop.service }],
      ['looked', { service: shop.service, day: '2026-06-06', next: null }],
    ],
  });
  const { funnel, sources, campaigns, pages, devices, languages, timezones } = await statistics();
  expect(Object.fromEntries(funnel.map(({ step, visitors }) => [step, visitors]))).toEqual({
    load: 1,
    view: 1,
    open: 1,
    service: 1,
    date: 1,
    slot: 0,
    form: 0,
    submit: 0,
    booked: 0,
  });
  const values = [sources, campaigns, pages, devices, languages, timezones].map(
    ([first]) => first?.value,
  );
  expect(values).toEqual(['instagram', 'juin', '/rdv', 'phone', 'fr', 'Europe/Paris']);
});

test('a booking is credited by what it stores itself, also when nothing of the visit was told', async () => {
  await shop.book('2026-06-06T09:00:00Z', {
    headers: { 'User-Agent': PHONE, 'Sec-GPC': '1' },
    with: { source: { placement: 'popup', page: '/', utm: { source: 'newsletter' } } },
  });
  const { totals, sources, devices, placements, bookingHours, lead } = await statistics();
  expect(totals).toMatchObject({ visitors: 0, bookings: 1, amountMinor: 4_800, priced: 1 });
  expect(sources).toEqual([
    { value: 'newsletter', visitors: 0, chose: 0, submitted: 0, bookings: 1, amountMinor: 4_800 },
  ]);
  expect(devices[0]).toMatchObject({ value: 'phone', bookings: 1 });
  expect(placements[0]).toMatchObject({ value: 'popup', bookings: 1 });
  expect(bookingHours).toEqual([{ weekday: 'sat', hour: 9, bookings: 1 }]);
  expect(lead.filter(({ bookings }) => bookings > 0)).toEqual([{ days: '4-7', bookings: 1 }]);
});

test('what was looked for in vain has its day, its part and its share', async () => {
  const { service } = shop;
  const free = [Date.parse('2026-06-06T13:00:00Z')];
  await tell({ events: [['view'], ['opened', { service, day: '2026-06-06', free }]] }, firefox(1));
  await tell({ events: [['view'], ['opened', { service, day: '2026-06-06', free }]] }, firefox(2));
  await tell({ events: [['view'], ['empty', { service, day: '2026-06-7' }]] }, firefox(3));
  const far = Date.parse('2026-07-06T09:00:00Z');
  await tell({ events: [['view'], ['looked', { service, day: null, next: far }]] }, firefox(4));
  const { unmet, demand, totals } = await statistics();
  expect(unmet.visitors).toBe(4);
  expect(unmet.times.map(({ schedule: _, ...row }) => row)).toEqual([
    { weekday: 'sat', part: 'morning', visitors: 2, share: 2 / 3 },
    { weekday: 'sun', part: null, visitors: 1, share: 1 / 3 },
  ]);
  expect(unmet.times[0]?.schedule).toMatch(/^sch_/u);
  expect(unmet.dates).toEqual([
    { date: '2026-06-06', visitors: 2 },
    { date: '2026-06-07', visitors: 1 },
  ]);
  expect(unmet.services).toEqual([{ id: service, name: 'S', visitors: 1 }]);
  expect(unmet.justOutside[0]).toMatchObject({ weekday: 'sat', hour: 8, visitors: 2 });
  expect(demand).toEqual(
    [9, 10, 11].map((hour) => ({ weekday: 'sat', hour, visitors: 2, unmet: 2 })),
  );
  expect(totals).toMatchObject({ undecided: 2, foundNothing: 2 });
});

test('nothing is kept of whoever asks not to be counted, of robots only their number, of nonsense too', async () => {
  await tell({ events: [['view']] }, PHONE, { 'Sec-GPC': '1' });
  await tell({ events: [['view']] }, 'Googlebot/2.1 (+http://www.google.com/bot.html)');
  await tell('not JSON');
  await tell({ events: 'many' });
  const { totals, dropped } = await statistics();
  expect(totals.visitors).toBe(0);
  expect(dropped).toEqual({ robots: 1, overflow: 0, refused: 2 });
  const all = { start: 0, end: Number.MAX_SAFE_INTEGER };
  expect(await world.store.read.visitLog.list(shop.businessId, shop.widgetKey, all)).toEqual([]);
});

test('a widget that is not there and a site that is not allowed are answered and not counted', async () => {
  const events = [['view']];
  expect((await send('wgt_nobody', { events })).status).toBe(204);
  await shop.owner('PATCH', `/widgets/${shop.widgetKey}`, {
    allowedSites: ['https://salon.example'],
  });
  await tell({ events }, PHONE, { Origin: 'https://elsewhere.example' });
  expect((await statistics()).totals.visitors).toBe(0);
  await tell({ events }, PHONE, { Origin: 'https://salon.example' });
  expect((await statistics()).totals.visitors).toBe(1);
});

test('what is too large is refused, and too many messages are asked to wait', async () => {
  const events = Array.from({ length: 400 }, () => ['error', { code: 'x'.repeat(100) }]);
  expect((await send(shop.widgetKey, { events })).status).toBe(413);
  const strict = startWorld({ store: await openMemory(), env: { RATE_READS_PER_ADDRESS: '2' } });
  const few = await openShop(strict);
  const statuses = [];
  for (let sent = 0; sent < 3; sent += 1) {
    const answer = await strict.ask('POST', `/api/v1/widgets/${few.widgetKey}/events`, {
      body: { events: [['view']] },
    });
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([204, 204, 429]);
});

test('the parts come as CSV, and a period that is none is refused', async () => {
  await tell({ events: [['view']] });
  await rollUpNow();
  const { text, headers } = await shop.owner(
    'GET',
    '/analytics.csv?from=2026-06-01&to=2026-06-02&part=days',
  );
  expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(text.split('\r\n').slice(1, 3)).toEqual([
    '2026-06-01,1,0,0,0,0,0',
    '2026-06-02,0,0,0,0,0,0',
  ]);
  for (const period of ['from=2026-06-02&to=2026-06-01', 'from=2020-01-01&to=2026-06-01']) {
    const refused = await shop.owner('GET', `/analytics?${period}`);
    expect([refused.status, refused.json.error.code]).toEqual([400, 'request.invalid']);
  }
});

test('one source is asked for alone: who came from there, how far they got and what they booked', async () => {
  const { service } = shop;
  const looked = ['looked', { service, day: '2026-06-06', next: null }];
  await tell({ utm: { source: 'IG' }, events: [['view'], looked] }, firefox(1));
  await tell({ utm: { source: 'IG' }, events: [['view']] }, firefox(2));
  await tell({ events: [['view'], looked] }, firefox(3));
  await shop.book('2026-06-06T09:00:00Z', { with: { source: { utm: { source: 'instagram' } } } });
  const { only, totals } = await statistics('&by=source&value=instagram');
  expect(totals).toMatchObject({ visitors: 3, bookings: 1 });
  expect(only).toMatchObject({
    by: 'source',
    value: 'instagram',
    totals: { visitors: 2, bookings: 1, amountMinor: 4_800, priced: 1, undecided: 1 },
    previousTotals: { visitors: 0, bookings: 0 },
    days: [{ day: '2026-06-01', visitors: 2, bookings: 1, amountMinor: 4_800 }],
  });
  expect(only?.funnel.map(({ visitors }) => visitors)).toEqual([2, 2, 2, 1, 1, 0, 0, 0, 1]);
  const file = await shop.owner(
    'GET',
    '/analytics.csv?from=2026-06-01&to=2026-06-01&part=funnel&by=source&value=instagram',
  );
  expect(file.text).toContain('\r\nview,2,0\r\n');
  const nobody = await statistics('&by=source&value=tiktok');
  expect(nobody.only?.totals).toMatchObject({ visitors: 0, bookings: 0 });
  expect((await statistics()).only).toBe(null);
});

test('the site around a widget is who sends, for visits and bookings alike, and nobody’s word for it', async () => {
  const source = { page: '/', placement: 'inline', site: 'invented.example' };
  const headers = { Origin: 'https://www.salon.example' };
  await tell({ ...source, events: [['view']] }, firefox(1), headers);
  await tell({ ...source, events: [['view']] }, firefox(2), { Origin: 'https://blog.example' });
  await tell({ events: [['view']] }, firefox(3), { Origin: 'http://localhost:3000' });
  const framed = { placement: 'iframe', page: '/w/x', referrer: 'https://salon.example/' };
  await tell({ ...framed, events: [['view']] }, firefox(4), { Origin: 'http://localhost:3000' });
  await shop.book('2026-06-06T09:00:00Z', { headers, with: { source } });
  await shop.book('2026-06-06T11:00:00Z', { with: { source } });
  const { sites, only, pages } = await statistics('&by=site&value=salon.example');
  const told = sites.map(({ value, visitors, bookings }) => [value, visitors, bookings]);
  expect(told).toEqual([
    ['salon.example', 2, 1],
    ['blog.example', 1, 0],
  ]);
  expect(only?.totals).toMatchObject({ visitors: 2, bookings: 1 });
  expect(pages.map(({ bookings }) => bookings).reduce((sum, one) => sum + one, 0)).toBe(2);
});

test('half of a wish for one value is refused', async () => {
  for (const [half, field] of [
    ['by=source', 'value'],
    ['value=instagram', 'by'],
  ] as const) {
    const refused = await shop.owner('GET', `/analytics?from=2026-06-01&to=2026-06-01&${half}`);
    expect([refused.status, refused.json.error.fields?.[field]?.code]).toEqual([400, 'required']);
  }
  const strange = await shop.owner(
    'GET',
    '/analytics?from=2026-06-01&to=2026-06-01&by=name&value=x',
  );
  expect(strange.status).toBe(400);
});

test('a visit and its booking stand under one name, also where it is long', async () => {
  const page = `/${'soins/'.repeat(30)}`;
  const campaign = 'été '.repeat(40);
  await tell({ page, utm: { source: 'ig', campaign }, events: [['view']] });
  await shop.book('2026-06-06T09:00:00Z', {
    with: { source: { page, utm: { source: 'ig', campaign } } },
  });
  const { pages, campaigns } = await statistics();
  for (const rows of [pages, campaigns]) expect(rows).toMatchObject([{ visitors: 1, bookings: 1 }]);
});

test('invented dates, hours and names stay few, and nothing on the page is made of them', async () => {
  const { service } = shop;
  const sundays = Array.from({ length: 130 }, (_, week) =>
    new Date(Date.parse('2026-06-07') + week * 7 * 86_400_000).toISOString().slice(0, 10),
  );
  await tell({ events: sundays.map((day) => ['empty', { service, day }]) });
  await tell({ events: [['empty', { service, day: '2026-02-31' }]] }, firefox(1));
  for (let index = 0; index < 110; index += 1)
    await tell({ utm: { source: `s${index}` }, events: [['view']] }, firefox(index + 2));
  const answer = await statistics();
  expect(analytics.parse(answer)).toEqual(answer);
  expect(answer.unmet.dates).toHaveLength(20);
  expect(answer.sources).toHaveLength(100);
  expect(answer.sources[0]).toMatchObject({ value: '(other)', visitors: 12 });
});

test('visits and their salts are gone before two days have passed, and their counts stay', async () => {
  await tell({ events: [['view']] });
  await rollUpNow();
  const gone = world.store.read.visitLog;
  expect(await gone.salt(shop.businessId, '2026-06-01')).not.toBe(null);
  world.clock.set('2026-06-03T07:30:00Z');
  const { forgetVisits } = await import('@bookingsaas/server/usecases/analytics/forget-visits');
  expect(await forgetVisits(world.core)).toBe(1);
  expect(await gone.salt(shop.businessId, '2026-06-01')).toBe(null);
  expect((await statistics()).totals.visitors).toBe(1);
});

async function tell(
  message: unknown,
  userAgent: string = PHONE,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { status } = await send(shop.widgetKey, message, { 'User-Agent': userAgent, ...headers });
  expect(status).toBe(204);
}

function send(key: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  return world.ask('POST', `/api/v1/widgets/${key}/events`, {
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...headers },
    body,
  });
}

async function rollUpNow(): Promise<void> {
  await world.visits.flush();
  await rollUp(world.core);
}

async function statistics(also = ''): Promise<Analytics> {
  await rollUpNow();
  const answer = await shop.owner('GET', `/analytics?from=2026-06-01&to=2026-06-01${also}`);
  expect(answer.status).toBe(200);
  // @NOTE what the route's contract says.
  return answer.json as unknown as Analytics;
}
