import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import { seedDemo } from '@bookingsaas/server/seed/demo';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';

const SALON = `/w/${DEMO_KEYS.salon}`;
let world: World;

beforeAll(async () => {
  world = startWorld({ store: await openMemory(), now: '2026-12-03T09:20:00Z' });
  await seedDemo(world.core);
});
afterAll(() => world.store.close());

test('the page asks for nothing, sets no cookie and lets only its own script run', async () => {
  const { status, headers, text } = await get(`${SALON}?embed=1&lang=fr`);
  expect(status).toBe(200);
  expect(text).toMatch(/^<!doctype html><html lang="fr"/u);
  expect(text).toContain('Coupe femme');
  expect(text).not.toMatch(/<(?:script|img|iframe|link)[^>]* (?:src|href)="(?!data:)/u);
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-cache');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-");
  expect(policy).toContain("style-src 'sha256-");
  expect(policy).not.toContain('unsafe');
});

test('a browser that has the page is told so, until a booking changes what is in it', async () => {
  const { headers } = await get(SALON);
  const etag = headers.get('etag') ?? '';
  const again = () => get(SALON, { 'If-None-Match': etag });
  expect((await again()).status).toBe(304);
  expect((await again()).text).toBe('');
  const business = await owner(DEMO_KEYS.salon);
  await world.core.store.write(async (tx) => {
    await tx.widgets.update(business, DEMO_KEYS.salon, { buttonText: 'Réserver une coupe' });
  });
  expect((await again()).status).toBe(200);
});

test.each([
  ['br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['identity', null],
])('a browser that takes %s is answered in %s', async (accepted, encoding) => {
  const { headers } = await get(SALON, { 'Accept-Encoding': accepted });
  expect(headers.get('content-encoding')).toBe(encoding);
});

test.each([
  ['?lang=en', 'fr', 'en'],
  ['', 'en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['', 'de;q=0.9,fr;q=0.5', 'fr'],
  ['?host-lang=en-US', 'fr', 'en-US'],
  ['?lang=en-gb', 'fr', 'en-GB'],
  ['?lang=en&host-lang=en-US', 'fr', 'en'],
  ['?host-lang=en-ZZ', 'fr', 'en'],
  ['?lang=xx', 'ja', 'fr'],
])('%s and a browser in %s read %s', async (query, browser, lang) => {
  const { text } = await get(SALON + query, { 'Accept-Language': browser });
  expect(text).toContain(`<html lang="${lang}"`);
});

test('a colour in the address is the page’s, and one that is none changes nothing', async () => {
  const own = (await get(SALON)).text;
  const red = (await get(`${SALON}?brand=%23cc0000`)).text;
  const evil = (await get(`${SALON}?brand=red;}body{display:none`)).text;
  const fillOf = (html: string) => /--fill:(?<fill>[^;]+)/u.exec(html)?.groups?.['fill'];
  expect(fillOf(red)).toBe('#c00');
  expect(fillOf(evil)).toBe(fillOf(own));
  expect(evil).not.toContain('display:none}</style>');
});

test('an unknown key gets a page in words', async () => {
  const { status, headers, text } = await get('/w/wgt_nobody', { 'Accept-Language': 'fr' });
  expect(status).toBe(404);
  expect(headers.get('content-type')).toContain('text/html');
  expect(text).toContain('Cette page de réservation n’existe pas.');
});

test('only allowed sites may frame it, and another one is told why', async () => {
  const business = await owner(DEMO_KEYS.tutor);
  await world.core.store.write(async (tx) => {
    await tx.widgets.update(business, DEMO_KEYS.tutor, {
      allowedSites: ['https://lucie.example', 'https://*.school.example'],
    });
  });
  const framedBy = (site: string) =>
    get(`/w/${DEMO_KEYS.tutor}?embed=1&lang=en`, {
      'Sec-Fetch-Dest': 'iframe',
      Referer: `${site}/book`,
    });
  const allowed = await framedBy('https://lucie.example');
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('content-security-policy')).toContain(
    "frame-ancestors 'self' https://lucie.example https://*.school.example",
  );
  expect((await framedBy('https://north.school.example')).status).toBe(200);
  for (const site of [
    'https://evil.example',
    'http://lucie.example',
    'https://school.example',
    'https://xschool.example',
  ]) {
    const refused = await framedBy(site);
    expect({ site, status: refused.status }).toEqual({ site, status: 403 });
    expect(refused.text).toContain('Booking cannot be shown on this site.');
    // The explanation itself may be framed, or nobody could read it.
    expect(refused.headers.get('content-security-policy')).not.toContain('frame-ancestors');
  }
  expect((await get(`/w/${DEMO_KEYS.tutor}`)).status).toBe(200);
});

test('the loader is fresh after five minutes, its chunks are kept for ever, and any site may load them', async () => {
  const loader = await get('/embed.js');
  expect(loader.headers.get('cache-control')).toBe(
    'public, max-age=300, stale-while-revalidate=604800',
  );
  expect(loader.headers.get('access-control-allow-origin')).toBe('*');
  const chunks = [...loader.text.matchAll(/\/assets\/[\w-]+\.js/gu)].map(([path]) => path);
  expect(chunks.length).toBeGreaterThanOrEqual(3);
  for (const path of chunks) {
    const chunk = await get(path);
    expect({ path, status: chunk.status }).toEqual({ path, status: 200 });
    expect(chunk.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(chunk.headers.get('access-control-allow-origin')).toBe('*');
  }
});

test('a loader of an earlier build finds the chunk of today, which is not kept for ever', async () => {
  const { status, headers, text } = await get('/assets/app-fr-00000000.js');
  expect(status).toBe(200);
  expect(text).toContain('export');
  expect(headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=604800');
});

test.each([
  '/assets/manifest.json',
  '/assets/..%2fmanifest.json',
  '/assets/late-fr-00000000.js',
  '/assets/nothing.js',
])('%s is nobody’s business', async (path) => {
  expect((await get(path)).status).toBe(404);
});

function get(path: string, headers: Readonly<Record<string, string>> = {}) {
  return world.ask('GET', path, { headers });
}

async function owner(key: string): Promise<string> {
  return (await world.core.store.read.widgets.byKey(key))?.businessId ?? '';
}
