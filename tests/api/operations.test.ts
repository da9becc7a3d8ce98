import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';

let world: World;

beforeEach(async () => {
  world = startWorld({ store: await openMemory() });
});
afterEach(() => world.store.close().catch(() => undefined));

test('the API describes itself, and every public route is in it with its refusals', async () => {
  const answer = await world.ask('GET', '/api/openapi.json');
  expect(answer.status).toBe(200);
  const { openapi, paths } = answer.json as unknown as {
    openapi: string;
    paths: Record<
      string,
      Record<string, { responses: Record<string, unknown>; requestBody?: unknown }>
    >;
  };
  expect(openapi).toBe('3.1.0');
  for (const [method, path, statuses] of [
    ['get', '/api/v1/widgets/{key}', ['200', '404', '429']],
    ['get', '/api/v1/widgets/{key}/availability', ['200', '400', '404', '429']],
    ['post', '/api/v1/widgets/{key}/holds', ['201', '409']],
    ['delete', '/api/v1/widgets/{key}/holds/{visit}', ['204', '404']],
    [
      'post',
      '/api/v1/widgets/{key}/bookings',
      ['201', '400', '403', '409', '413', '415', '422', '429'],
    ],
    ['get', '/api/v1/bookings/{token}', ['200', '404']],
    ['post', '/api/v1/bookings/{token}/move', ['200', '409']],
    ['post', '/api/v1/bookings/{token}/cancellation', ['200', '403']],
  ] as const) {
    expect([path, Object.keys(paths[path]?.[method]?.responses ?? {})]).toEqual([
      path,
      expect.arrayContaining([...statuses]),
    ]);
  }
});

test('every route fits the fast router, so that a question about free times costs little to route', async () => {
  await world.ask('GET', '/healthz');
  expect(world.app.router.name).toBe('SmartRouter + RegExpRouter');
});

test('an unforeseen error tells the visitor nothing and the log everything', async () => {
  const shop = await openShop(world);
  await world.store.close();
  const answer = await world.ask('GET', `/api/v1/widgets/${shop.widgetKey}`);
  expect([answer.status, answer.json]).toEqual([
    500,
    { error: { code: 'server.error', message: 'Something went wrong on our side' } },
  ]);
  const [entry] = world.logged.filter(({ level }) => level === 'error');
  expect(entry?.fields).toMatchObject({ err: expect.any(Error), path: '/api/v1/widgets/:key' });

  expect((await world.ask('GET', '/readyz')).status).toBe(503);
  expect((await world.ask('GET', '/healthz')).status).toBe(200);
});

test('the counters tell what was asked and booked', async () => {
  const shop = await openShop(world);
  await shop.free('2026-06-10');
  await shop.book('2026-06-10T10:00:00Z');
  await shop.book('2026-06-10T10:00:00Z');
  await world.outbox.drain();
  const { text } = await world.ask('GET', '/metrics');
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'availability_requests_total 1',
      'bookings_total{status="confirmed"} 1',
      'http_requests_total{status="201"} 1',
      'http_requests_total{status="409"} 1',
      expect.stringMatching(/^outbox_settled_total\{state="sent"\} [1-9]/u),
    ]),
  );
});

test('what happened to a booking leaves through the outbox, once, and no name gets into the log', async () => {
  const shop = await openShop(world);
  const booked = await shop.book('2026-06-10T10:00:00Z');
  await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: '2026-06-10T11:00:00Z' } });
  await world.outbox.drain();
  await world.outbox.drain();
  const told = world.logged.filter(({ level }) => level === 'info');
  expect(told.map(({ message }) => message)).toEqual(['A time was booked', 'A booking was moved']);
  const news = (await shop.outbox()).filter(({ kind }) => kind.startsWith('booking.'));
  expect(news.map(({ state }) => state)).toEqual(['sent', 'sent']);
  expect(JSON.stringify(world.logged)).not.toContain('Marin');
  expect(JSON.stringify(world.logged)).not.toContain('bea@example.net');
});
