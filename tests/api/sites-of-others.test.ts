import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteCheck, siteTheme } from '@bookingsaas/server/contract/sites';
import { createSiteReader } from '@bookingsaas/server/integrations/site-reader/site-reader';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { seedDemo } from '@bookingsaas/server/seed/demo';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';

/** The salon's own site, on loopback under the name salon.test, and what it answers. */
let site: Server;
let port = 0;
let pages: Record<string, Page>;
let visits: string[];
let world: World;
let key = '';
/** What the resolver of names answers, which a story may turn. */
let resolve: (name: string) => readonly string[];

interface Page {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

beforeEach(async () => {
  pages = {};
  visits = [];
  resolve = (name) => (name === 'salon.test' ? ['127.0.0.1'] : ['10.0.0.8']);
  site = createServer((request: IncomingMessage, response) => {
    visits.push(request.url ?? '');
    const page = pages[request.url ?? ''] ?? { body: '', status: 404 };
    const type = request.url?.endsWith('.css') ? 'text/css' : 'text/html';
    response
      .writeHead(page.status ?? 200, { 'Content-Type': type, ...page.headers })
      .end(page.body);
  });
  await new Promise<void>((done) => {
    site.listen(0, '127.0.0.1', done);
  });
  const address = site.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  world = startWorld({
    store: await openMemory(),
    env: { PUBLIC_URL: 'https://book.example' },
    siteReader: createSiteReader({
      resolve: async (name) => resolve(name),
      isAllowed: (at, wanted) => at === '127.0.0.1' && wanted === port,
    }),
  });
  await seedDemo(world.core);
  const business = await world.store.read.businesses.bySlug('demo');
  key = (
    await createApiKey(world.core, business?.id ?? '', { name: 'test', scopes: ['read', 'write'] })
  ).secret;
});

afterEach(async () => {
  site.closeAllConnections();
  await new Promise((done) => site.close(done));
  await world.store.close();
});

async function post(path: string, body: unknown) {
  return world.ask('POST', path, { body, headers: { Authorization: `Bearer ${key}` } });
}

function at(path: string): string {
  return `http://salon.test:${port}${path}`;
}

async function check(body: string, headers: Page['headers'] = {}) {
  pages['/rdv'] = { body, headers };
  const answer = await post('/api/v1/widgets/wgt_demosalon/site-check', { url: at('/rdv') });
  expect(answer.status).toBe(200);
  return siteCheck.parse(answer.json);
}

const SNIPPET =
  '<script async src="https://book.example/embed.js" data-widget="wgt_demosalon"></script>';

test('the salon’s colours, font and corners are read from its page, each with its place', async () => {
  pages['/'] = {
    body: `<!doctype html><meta name="theme-color" content="#a3492d">
      <link rel="stylesheet" href="/style.css"><style>body{color:#251d1b}</style><a class="btn">Réserver</a>`,
  };
  pages['/style.css'] = {
    body: `:root{--brand:#a3492d;--paper:#fffaf5} body{background:var(--paper);font:16px/1.5 "Bodoni Moda",serif}
      .btn{background:var(--brand);border-radius:6px} .btn:hover{background:#000} a{color:#1155cc}`,
  };
  const answer = await post('/api/v1/site-theme', { url: at('/') });
  expect(siteTheme.parse(answer.json)).toEqual({
    is: 'read',
    url: at('/'),
    brand: { value: '#a3492d', from: { place: 'theme_color', name: 'theme-color' } },
    background: { value: '#fffaf5', from: { place: 'page', name: 'body background' } },
    text: { value: '#251d1b', from: { place: 'text', name: 'body color' } },
    font: { value: 'Bodoni Moda,serif', from: { place: 'text', name: 'body font-family' } },
    radius: { value: 6, from: { place: 'buttons', name: '.btn' } },
    unread: 0,
  });
});

test('without a name for it, the colour most buttons have is the brand', async () => {
  pages['/'] = {
    body: `<style>button{background:#0b6e4f}.cta{background-color:rgb(11,110,79)}a{color:hsl(220 80% 50%)}
      .btn-secondary{background:#c0392b}.btn-secondary.big{background:#c0392b}</style>`,
  };
  const answer = siteTheme.parse((await post('/api/v1/site-theme', { url: at('/') })).json);
  expect(answer).toMatchObject({
    is: 'read',
    brand: { value: '#0b6e4f', from: { place: 'buttons' } },
  });
});

test('a private network is refused, with the reason and without a visit', async () => {
  const answer = await post('/api/v1/site-theme', { url: 'http://router.home/' });
  expect(answer.json).toEqual({ is: 'refused', why: 'not_public' });
});

test('a site that leads into a private network is not followed there', async () => {
  for (const location of ['http://router.home/', 'http://10.0.0.8/', 'http://[::1]:80/']) {
    pages['/'] = { body: '', status: 302, headers: { Location: location } };
    const theme = await post('/api/v1/site-theme', { url: at('/') });
    expect([location, theme.json]).toEqual([location, { is: 'refused', why: 'not_public' }]);
    const checked = await post('/api/v1/widgets/wgt_demosalon/site-check', { url: at('/') });
    expect(checked.json).toMatchObject({ cause: 'page_not_read', refusal: 'not_public' });
  }
});

test('a style sheet inside a private network is not fetched, whatever the page says of it', async () => {
  pages['/'] = {
    body: `<meta name="theme-color" content="#a3492d">
      <link rel="stylesheet" href="http://router.home/style.css">
      <link rel="stylesheet" href="http://169.254.169.254/latest/meta-data/">`,
  };
  const answer = await post('/api/v1/site-theme', { url: at('/') });
  expect(answer.json).toMatchObject({ is: 'read', brand: { value: '#a3492d' }, unread: 2 });
});

test('a name that changes its mind after it was looked at takes nobody into a private network', async () => {
  // Rebinding: the first look is at a page of the site, every later one at a private address.
  let looks = 0;
  resolve = () => (looks++ === 0 ? ['127.0.0.1'] : ['10.0.0.8']);
  pages['/'] = { body: '<link rel="stylesheet" href="/style.css"><style>a{color:#1155cc}</style>' };
  pages['/style.css'] = { body: 'body{background:#fffaf5}' };
  const answer = await post('/api/v1/site-theme', { url: at('/') });
  expect(answer.json).toMatchObject({ is: 'read', background: null, unread: 1 });
  expect({ looks, visits }).toEqual({ looks: 2, visits: ['/'] });
  // One answer with both kinds of address is refused as a whole.
  resolve = () => ['127.0.0.1', '10.0.0.8'];
  const mixed = await post('/api/v1/site-theme', { url: at('/') });
  expect(mixed.json).toEqual({ is: 'refused', why: 'not_public' });
  expect(visits).toEqual(['/']);
});

test('a page with the right snippet has nothing wrong', async () => {
  const checked = await check(`<p>Bonjour</p>\n${SNIPPET}`);
  expect(checked.cause).toBe('found');
  expect(checked.steps).toContainEqual({ of: 'snippet', state: 'ok', detail: '2' });
  expect(checked.policy).toBeNull();
});

test('a page without a snippet is told apart from one that a tag manager fills', async () => {
  expect((await check('<p>Bonjour</p>')).cause).toBe('snippet_missing');
  const managed = await check(
    '<script src="https://www.googletagmanager.com/gtm.js?id=GTM-ABCD12"></script>',
  );
  expect(managed.cause).toBe('tag_manager');
});

test('an element without the loader shows nothing', async () => {
  expect((await check('<booking-widget widget="wgt_demosalon"></booking-widget>')).cause).toBe(
    'snippet_missing',
  );
  const whole = `<script async src="https://book.example/embed.js"></script><booking-widget widget="wgt_demosalon"></booking-widget>`;
  expect((await check(whole)).cause).toBe('found');
});

test('the key of another widget is named', async () => {
  const checked = await check(SNIPPET.replace('wgt_demosalon', 'wgt_other'));
  expect(checked.cause).toBe('wrong_key');
  expect(checked.steps).toContainEqual({ of: 'key', state: 'bad', detail: 'wgt_other' });
});

test('a site that is not on the list is named', async () => {
  await world.ask('PATCH', '/api/v1/widgets/wgt_demosalon', {
    body: { allowedSites: ['https://elsewhere.example'] },
    headers: { Authorization: `Bearer ${key}` },
  });
  const checked = await check(SNIPPET);
  expect(checked.cause).toBe('site_not_allowed');
  expect(checked.steps).toContainEqual({
    of: 'site',
    state: 'bad',
    detail: `http://salon.test:${port}`,
  });
});

test('a policy that blocks comes back with the lines to add', async () => {
  const checked = await check(SNIPPET, {
    'Content-Security-Policy':
      "default-src 'self'; script-src 'self'; connect-src 'self' https://stats.example",
  });
  expect(checked.cause).toBe('blocked_by_csp');
  expect(checked.policy).toEqual({
    from: 'header',
    lines: [
      { directive: 'default-src', sources: ["'self'"], add: [] },
      { directive: 'script-src', sources: ["'self'"], add: ['https://book.example'] },
      {
        directive: 'connect-src',
        sources: ["'self'", 'https://stats.example'],
        add: ['https://book.example'],
      },
    ],
    repaired:
      "default-src 'self'; script-src 'self' https://book.example; connect-src 'self' https://stats.example https://book.example",
  });
  // The repaired rule repairs it.
  const again = await check(SNIPPET, { 'Content-Security-Policy': checked.policy?.repaired ?? '' });
  expect(again.cause).toBe('found');
});

test('a policy in the page counts as one in its header, and a frame needs frame-src only', async () => {
  const frame = '<iframe src="https://book.example/w/wgt_demosalon?embed=1"></iframe>';
  const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; frame-src 'none'">`;
  const checked = await check(meta + frame);
  expect(checked.cause).toBe('blocked_by_csp');
  expect(checked.policy).toMatchObject({
    from: 'meta',
    repaired: "script-src 'self'; frame-src https://book.example",
  });
});

test('a snippet that waits for consent is told apart from one that runs beside a consent manager', async () => {
  const manager = '<script src="https://consent.cookiebot.com/uc.js"></script>';
  expect((await check(manager + SNIPPET)).cause).toBe('found');
  const held = await check(
    `${manager}<script type="text/plain" data-src="https://book.example/embed.js" data-widget="wgt_demosalon"></script>`,
  );
  expect(held.cause).toBe('consent_manager');
  expect(held.steps).toContainEqual({ of: 'consent', state: 'bad', detail: 'Cookiebot' });
});

test('a widget that something adds later is seen all the same, when the loader reported it from there', async () => {
  const visit = () =>
    world.ask('GET', '/api/v1/widgets/wgt_demosalon', {
      headers: { Origin: new URL(at('/')).origin },
    });
  const shell = '<div id="app"></div><script src="/app.js"></script>';
  expect(await check(shell)).toMatchObject({ cause: 'snippet_missing', lastSeen: null });
  await visit();
  await vi.waitFor(async () => {
    expect(await check(shell)).toMatchObject({ cause: 'seen', lastSeen: expect.any(String) });
  });
  // What the page itself says is stronger.
  const other = await check(SNIPPET.replace('wgt_demosalon', 'wgt_other'));
  expect(other.cause).toBe('wrong_key');
  const missing = await post('/api/v1/widgets/wgt_demosalon/site-check', { url: at('/gone') });
  expect(missing.json).toMatchObject({ cause: 'seen', refusal: null });
  world.clock.advanceMin(8 * 24 * 60);
  expect((await check(shell)).cause).toBe('snippet_missing');
});

test('a page that does not answer well is not judged', async () => {
  const answer = await post('/api/v1/widgets/wgt_demosalon/site-check', { url: at('/missing') });
  expect(siteCheck.parse(answer.json)).toMatchObject({
    cause: 'page_not_read',
    refusal: 'bad_status',
  });
});

test('the widget of somebody else cannot be checked, and twenty looks a minute are enough', async () => {
  const other = await post('/api/v1/widgets/wgt_nobodys/site-check', { url: at('/') });
  expect(other.status).toBe(404);
  for (let look = 0; look < 19; look += 1)
    await post('/api/v1/site-theme', { url: 'http://router.home/' });
  expect((await post('/api/v1/site-theme', { url: 'http://router.home/' })).status).toBe(429);
});
