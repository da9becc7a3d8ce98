import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { pinnedLoader, sealedDraft } from '@bookingsaas/server/contract/drafts';
import { sighting } from '@bookingsaas/server/contract/sites';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { seedDemo } from '@bookingsaas/server/seed/demo';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';

const WIDGET = '/api/v1/widgets/wgt_demosalon';
let world: World;
let headers: { Authorization: string };

beforeEach(async () => {
  world = startWorld({
    store: await openMemory(),
    now: '2026-12-03T09:20:00Z',
    env: { PUBLIC_URL: 'https://book.example' },
  });
  await seedDemo(world.core);
  const business = await world.store.read.businesses.bySlug('demo');
  const { secret } = await createApiKey(world.core, business?.id ?? '', {
    name: 'test',
    scopes: ['read', 'write'],
  });
  headers = { Authorization: `Bearer ${secret}` };
});
afterEach(() => world.store.close());

async function seal(change: object) {
  const { key: _, ...published } = (await world.ask('GET', `${WIDGET}/settings`, { headers }))
    .json as unknown as Record<string, unknown>;
  return world.ask('POST', `${WIDGET}/drafts`, { headers, body: { ...published, ...change } });
}

test('a draft is seen by whoever has its link, and publishes nothing', async () => {
  const before = (await world.ask('GET', WIDGET)).text;
  const sealed = sealedDraft.parse(
    (await seal({ buttonText: 'Réserver un soin', placement: 'floating' })).json,
  );
  expect(sealed.url).toBe(`https://book.example/preview#${sealed.draft}`);
  const seen = await world.ask('GET', `/api/v1/drafts/${sealed.draft}`);
  expect(seen.json).toMatchObject({
    key: 'wgt_demosalon',
    buttonText: 'Réserver un soin',
    placement: 'floating',
  });
  expect((await world.ask('GET', WIDGET)).text).toBe(before);
});

test('a draft tells the free times of what it offers', async () => {
  const services = (await world.ask('GET', '/api/v1/services', { headers })).json as unknown as {
    items: { id: string }[];
  };
  const one = services.items[0]?.id ?? '';
  const { draft } = sealedDraft.parse((await seal({ serviceIds: [one] })).json);
  const times = `availability?service=${one}&from=2026-12-04&to=2026-12-11`;
  const offered = await world.ask('GET', `/api/v1/drafts/${draft}/${times}`);
  expect(offered.json.days).toEqual((await world.ask('GET', `${WIDGET}/${times}`)).json.days);
  const other = services.items[1]?.id ?? '';
  const hidden = await world.ask('GET', `/api/v1/drafts/${draft}/${times.replace(one, other)}`);
  expect(hidden.status).toBe(404);
});

test('a draft that somebody changed, or that is a month old, is not shown', async () => {
  const { draft } = sealedDraft.parse((await seal({})).json);
  const [payload = '', mark = ''] = draft.split('.');
  const forged = Buffer.from(
    Buffer.from(payload, 'base64url').toString().replace('"locale":', '"locale" :'),
  ).toString('base64url');
  expect((await world.ask('GET', `/api/v1/drafts/${forged}.${mark}`)).status).toBe(404);
  expect((await world.ask('GET', `/api/v1/drafts/${payload}`)).status).toBe(404);
  world.clock.advanceMin(31 * 24 * 60);
  expect((await world.ask('GET', `/api/v1/drafts/${draft}`)).status).toBe(404);
});

test('a draft cannot name services or a widget of somebody else', async () => {
  expect((await seal({ serviceIds: ['srv_other'] })).status).toBe(404);
  const body = { name: 'x' };
  expect(
    (await world.ask('POST', '/api/v1/widgets/wgt_other/drafts', { headers, body })).status,
  ).toBe(404);
});

async function sightings() {
  const answer = await world.ask('GET', `${WIDGET}/sightings`, { headers });
  return z.object({ items: z.array(sighting) }).parse(answer.json).items;
}

test('a widget that is shown on a site is seen there, once a minute, and never on our own pages', async () => {
  const visit = (origin: string) =>
    world.ask('GET', WIDGET, { headers: { Origin: origin, Referer: `${origin}/` } });
  await visit('https://salon.example');
  await visit('https://salon.example');
  await visit('https://book.example');
  await vi.waitFor(async () => expect(await sightings()).toHaveLength(1));
  expect(await sightings()).toEqual([
    {
      origin: 'https://salon.example',
      path: null,
      lastSeen: '2026-12-03T09:20:00Z',
      isAllowed: true,
    },
  ]);
  world.clock.advanceMin(2);
  await visit('https://salon.example');
  await vi.waitFor(async () => {
    expect((await sightings())[0]?.lastSeen).toBe('2026-12-03T09:22:00Z');
  });
});

test('a frame tells the page around it when the browser does, and a site that is not allowed is marked', async () => {
  await world.ask('PATCH', WIDGET, { headers, body: { allowedSites: ['https://salon.example'] } });
  await world.ask('GET', WIDGET, {
    headers: { Origin: 'https://coiffeurs.example', Referer: 'https://coiffeurs.example/lyon?x=1' },
  });
  await vi.waitFor(async () => {
    expect(await sightings()).toMatchObject([
      { origin: 'https://coiffeurs.example', path: '/lyon', isAllowed: false },
    ]);
  });
});

test('oEmbed gives the frame of a booking page, and the page says where to ask', async () => {
  const page = encodeURIComponent('https://book.example/w/wgt_demosalon');
  const answer = await world.ask('GET', `/oembed?url=${page}&maxwidth=500`);
  expect(answer.json).toMatchObject({ version: '1.0', type: 'rich', width: 500, height: 760 });
  expect(answer.text).toContain('https://book.example/w/wgt_demosalon?embed=1');
  expect(
    (
      await world.ask(
        'GET',
        `/oembed?url=${encodeURIComponent('https://other.example/w/wgt_demosalon')}`,
      )
    ).status,
  ).toBe(404);
  expect((await world.ask('GET', `/oembed?url=${page}&format=xml`)).status).toBe(501);

  const browser = await world.ask('GET', '/w/wgt_demosalon');
  expect(browser.headers.get('Link')).toContain(`<https://book.example/oembed?url=${page}>`);
  expect(browser.text).not.toContain('oembed');
  const wordpress = await world.ask('GET', '/w/wgt_demosalon', {
    headers: { 'User-Agent': 'WordPress/7.0; https://salon.example' },
  });
  expect(wordpress.text).toContain(
    `<link rel="alternate" type="application/json+oembed" href="https://book.example/oembed?url=${page}">`,
  );
});

test('a pinned loader keeps its address and its bytes, and its hash is theirs', async () => {
  const answer = await world.ask('POST', '/api/v1/pinned-loaders', { headers });
  const { url, integrity } = pinnedLoader.parse(answer.json);
  const file = await world.ask('GET', new URL(url).pathname);
  expect(file.headers.get('Cache-Control')).toContain('immutable');
  expect(file.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(integrity).toBe(`sha384-${createHash('sha384').update(file.text).digest('base64')}`);
  expect(file.text).toBe((await world.ask('GET', '/embed.js')).text);
  expect((await world.ask('GET', `/embed/${'a'.repeat(22)}.js`)).status).toBe(404);
});
