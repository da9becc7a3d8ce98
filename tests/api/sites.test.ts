import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { bookingBody, linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';

const START = '2026-06-10T10:00:00Z';
let world: World;

beforeEach(async () => {
  world = startWorld({ store: await openMemory(), env: { PUBLIC_URL: 'https://book.example' } });
});
afterEach(() => world.store.close());

test('a widget without a list answers every page, without cookies or credentials', async () => {
  const shop = await openShop(world);
  for (const origin of ['https://salon.example', 'http://localhost:8080', 'null']) {
    for (const answer of await askEverything(shop, origin)) {
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
      expect(answer.headers.get('Set-Cookie')).toBeNull();
    }
  }
});

test('a widget with a list answers its sites, their subdomains where asked, and our own pages', async () => {
  const shop = await openShop(world, {
    widget: {
      allowedSites: ['https://salon.example', 'https://*.hair.example', 'http://localhost:8080'],
    },
  });
  for (const origin of [
    'https://salon.example',
    'https://www.hair.example',
    'https://a.b.hair.example',
    'http://localhost:8080',
    'https://book.example',
  ]) {
    for (const answer of await askEverything(shop, origin)) {
      expect([origin, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([origin, origin]);
      expect(answer.headers.get('Vary')).toContain('Origin');
    }
  }
});

test('other pages cannot read a widget with a list, and cannot write to it', async () => {
  const shop = await openShop(world, {
    widget: { allowedSites: ['https://salon.example', 'https://*.hair.example'] },
  });
  for (const origin of [
    'https://other.example',
    'http://salon.example',
    'https://salon.example:8443',
    'https://www.salon.example',
    'https://hair.example',
    'https://evilhair.example',
    'https://salon.example.evil.example',
    'null',
  ]) {
    for (const answer of await askEverything(shop, origin)) {
      expect([origin, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([origin, null]);
    }
    const booked = await shop.book(START, { headers: { Origin: origin } });
    expect([origin, booked.status, booked.json.error.code]).toEqual([
      origin,
      403,
      'widgets.site_not_allowed',
    ]);
  }
  expect(await shop.bookings()).toEqual([]);
});

test('a program without a page may book through a widget with a list', async () => {
  const shop = await openShop(world, { widget: { allowedSites: ['https://salon.example'] } });
  expect((await shop.book(START)).status).toBe(201);
});

test('a preflight names methods and headers and can be kept for a day', async () => {
  const shop = await openShop(world, { widget: { allowedSites: ['https://salon.example'] } });
  const path = `/api/v1/widgets/${shop.widgetKey}/bookings`;
  const good = await world.ask('OPTIONS', path, { headers: { Origin: 'https://salon.example' } });
  expect(good.status).toBe(204);
  expect(Object.fromEntries(good.headers)).toMatchObject({
    'access-control-allow-origin': 'https://salon.example',
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': 'Content-Type, Idempotency-Key',
    'access-control-max-age': '86400',
  });
  const bad = await world.ask('OPTIONS', path, { headers: { Origin: 'https://other.example' } });
  expect(bad.headers.get('Access-Control-Allow-Methods')).toBeNull();
});

test('a booking is moved and cancelled only from the sites of its widget', async () => {
  const shop = await openShop(world, { widget: { allowedSites: ['https://salon.example'] } });
  const link = linkOf(await shop.book(START));
  const move = (origin: string) =>
    world.ask('POST', `${link}/move`, {
      body: { start: '2026-06-10T11:00:00Z' },
      headers: { Origin: origin },
    });
  expect((await move('https://other.example')).json.error.code).toBe('widgets.site_not_allowed');
  const moved = await move('https://salon.example');
  expect([moved.status, moved.headers.get('Access-Control-Allow-Origin')]).toEqual([
    200,
    'https://salon.example',
  ]);
});

test('a page can read why it was refused', async () => {
  const shop = await openShop(world);
  const refused = await shop.book('2026-06-10T10:00:01Z', {
    headers: { Origin: 'https://salon.example' },
  });
  expect(refused.json.error.code).toBe('bookings.not_offered');
  expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
});

async function askEverything(shop: Shop, origin: string) {
  const root = `/api/v1/widgets/${shop.widgetKey}`;
  const query = `service=${shop.service}&from=2026-06-10&to=2026-06-10`;
  const headers = { Origin: origin };
  return [
    await world.ask('GET', root, { headers }),
    // Twice: once looked up, once from memory.
    await world.ask('GET', `${root}/availability?${query}`, { headers }),
    await world.ask('GET', `${root}/availability?${query}`, { headers }),
    await world.ask('POST', `${root}/bookings`, { headers, body: bookingBody('none', START) }),
  ];
}
