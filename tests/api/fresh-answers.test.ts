import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

const DAY = '2026-06-10';
const at = (time: string) => `${DAY}T${time}:00Z`;

describe('what was answered a moment ago', () => {
  let world: World;
  beforeEach(async () => {
    world = startWorld({ store: await openMemory() });
  });
  afterEach(() => world.store.close());

  test('is not sent again to whoever has it', async () => {
    const shop = await openShop(world);
    const path = pathOf(shop);
    const first = await world.ask('GET', path);
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/u);
    expect(first.headers.get('Cache-Control')).toBe('no-cache');

    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await world.ask('GET', path, { headers: { 'If-None-Match': known } });
      expect([known, again.status, again.text]).toEqual([known, 304, '']);
      expect(again.headers.get('ETag')).toBe(etag);
    }
    expect((await world.ask('GET', path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(
      200,
    );
  });

  test('is sent compressed to who takes it, with a tag of its own', async () => {
    const shop = await openShop(world, { service: { durationMin: 15 } });
    const path = pathOf(shop).replace(`to=${DAY}`, 'to=2026-06-30');
    const { text: plain } = await world.ask('GET', path);
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      for (const _ of ['first', 'from memory']) {
        const response = await world.app.request(path, {
          headers: { 'Accept-Encoding': encoding },
        });
        expect(response.headers.get('Content-Encoding')).toBe(encoding);
        expect(response.headers.get('Vary')).toBe('Accept-Encoding');
        const bytes = Buffer.from(await response.arrayBuffer());
        expect(bytes.length).toBeLessThan(plain.length / 5);
        expect(unpack(bytes).toString()).toBe(plain);
        const etag = response.headers.get('ETag') ?? '';
        expect(etag).toMatch(new RegExp(`-${encoding}"$`, 'u'));
        const headers = { 'Accept-Encoding': encoding, 'If-None-Match': etag };
        expect((await world.ask('GET', path, { headers })).status).toBe(304);
      }
    }
  });

  test('is repeated without asking more than one question of the database', async () => {
    const shop = await openShop(world);
    await world.ask('GET', pathOf(shop));
    const asked = countQuestions(world);
    const answer = await world.ask('GET', pathOf(shop));
    expect(answer.json.days[DAY]).toHaveLength(8);
    expect(asked()).toEqual(['businesses.availabilityVersion']);
  });

  test('a booking and a cancellation change the very next answer', async () => {
    const shop = await openShop(world);
    expect(await shop.free(DAY)).toContain(at('10:00'));
    const booked = await shop.book(at('10:00'));
    expect(await shop.free(DAY)).not.toContain(at('10:00'));
    await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
    expect(await shop.free(DAY)).toContain(at('10:00'));
  });

  test('new hours change the very next answer', async () => {
    const shop = await openShop(world);
    expect(await shop.free(DAY)).toHaveLength(8);
    const { items } = (await shop.owner('GET', '/schedules')).json as unknown as {
      items: { id: string }[];
    };
    await shop.owner('PUT', `/schedules/${items[0]?.id}/overrides/${DAY}`, {
      windows: [['09:00', '10:00']],
    });
    expect(await shop.free(DAY)).toEqual([at('09:00')]);
  });

  test('a start is offered up to and at its notice, and not a millisecond longer', async () => {
    const shop = await openShop(world, { service: { noticeMin: 60 } });
    world.clock.set(at('07:59'));
    expect(await shop.free(DAY)).toContain(at('09:00'));
    world.clock.set(at('08:00'));
    expect(await shop.free(DAY)).toContain(at('09:00'));
    world.clock.set('2026-06-10T08:00:00.001Z');
    expect(await shop.free(DAY)).not.toContain(at('09:00'));
  });

  test('a new day comes into the horizon at midnight of the business', async () => {
    const shop = await openShop(world, {
      business: { timezone: 'Europe/Paris' },
      service: { horizonDays: 1 },
    });
    world.clock.set('2026-06-08T21:59:59Z');
    expect(await shop.free(DAY)).toEqual([]);
    world.clock.set('2026-06-08T22:00:00Z');
    expect(await shop.free(DAY)).toHaveLength(8);
  });

  test('a hold and a pending booking give their time back the moment they run out', async () => {
    const shop = await openShop(world, { service: { approvalTtlMin: 30 } });
    await shop.hold(at('10:00'), 'visit-token-0000001');
    await shop.book(at('11:00'));
    world.clock.advanceMin(9);
    expect(await shop.free(DAY)).not.toContain(at('10:00'));
    world.clock.advanceMin(1);
    expect(await shop.free(DAY)).toContain(at('10:00'));
    expect(await shop.free(DAY)).not.toContain(at('11:00'));
    world.clock.advanceMin(20);
    expect(await shop.free(DAY)).toContain(at('11:00'));
  });

  test('when a range has no free time, the first one after it is named', async () => {
    const shop = await openShop(world, { overrides: { [DAY]: [], '2026-06-11': [] } });
    const { json } = await world.ask('GET', pathOf(shop));
    expect(json).toEqual({ timezone: 'UTC', days: {}, next: '2026-06-12T09:00:00Z' });
    await shop.book('2026-06-12T09:00:00Z');
    expect((await world.ask('GET', pathOf(shop))).json.next).toBe('2026-06-12T10:00:00Z');
  });

  test('a widget opens with the same free times, and sees a booking at once', async () => {
    const shop = await openShop(world);
    const path = `/api/v1/widgets/${shop.widgetKey}`;
    const before = await world.ask('GET', path);
    const etag = before.headers.get('ETag') ?? '';
    world.clock.advanceMin(1);
    expect((await world.ask('GET', path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await world.ask('GET', path)).json).toMatchObject({ now: '2026-06-01T08:01:00Z' });
    await shop.book(at('10:00'));
    const after = await world.ask('GET', path, { headers: { 'If-None-Match': etag } });
    expect(after.status).toBe(200);
    expect(after.text).not.toBe(before.text);
  });
});

onEachDatabase((database) => {
  test('a booking made through another server is seen at once', async () => {
    const here = startWorld({ store: database.store });
    const there = startWorld({ store: await database.openAnother() });
    const shop = await openShop(here);
    const free = async () => (await here.ask('GET', pathOf(shop))).json.days[DAY] ?? [];
    expect(await free()).toContain(at('10:00'));
    await there.ask('POST', `/api/v1/widgets/${shop.widgetKey}/bookings`, {
      body: {
        service: shop.service,
        start: at('10:00'),
        customer: { name: 'Bea Marin', email: 'bea@example.net' },
        timezone: 'UTC',
        locale: 'en',
      },
    });
    expect(await free()).not.toContain(at('10:00'));
  });
});

function pathOf(shop: Shop): string {
  return `/api/v1/widgets/${shop.widgetKey}/availability?service=${shop.service}&from=${DAY}&to=${DAY}`;
}

/** Names every repository call from now on. */
function countQuestions(world: World): () => string[] {
  const asked: string[] = [];
  for (const [name, repository] of Object.entries(world.store.read)) {
    for (const [method, work] of Object.entries(repository)) {
      if (typeof work !== 'function') continue;
      Object.assign(repository, {
        [method]: (...given: unknown[]) => {
          asked.push(`${name}.${method}`);
          return work.apply(repository, given);
        },
      });
    }
  }
  return () => asked;
}
