import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startWorld } from '../world/app.ts';
import type { Answer, World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop, ShopFacts } from '../world/builders.ts';
import { readCalendar } from '../world/calendar-file.ts';
import { onEachDatabase } from '../world/databases.ts';

const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const feed = z.object({
  id: z.string(),
  details: z.string(),
  url: z.string(),
  lastReadAt: z.string().nullable(),
});
const customer = { name: 'Bea Marin', email: 'bea@example.net', phone: '+33612345678' };

onEachDatabase((database) => {
  const open = (): World => startWorld({ store: database.store });

  describe('a subscribed calendar', () => {
    test('is one person’s, says how often to look again, and tells as much as the owner wants', async () => {
      const { world, shop, person } = await openWithFeeds(open(), { people: ['A', 'B'] });
      await shop.book(at('10:00'), { staff: person, with: { customer } });
      await shop.book(at('10:00'), { staff: shop.people['B'], with: { customer } });
      for (const details of ['full', 'names', 'busy'] as const) {
        const { url } = await make(shop, person, { details });
        const answer = await read(world, url);
        expect(answer.headers.get('Content-Type')).toContain('text/calendar');
        const calendar = readCalendar(answer.text);
        expect(calendar).toMatchObject({ method: 'PUBLISH', name: 'A · Shop' });
        expect(answer.text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n');
        expect(answer.text).toContain('\r\nX-PUBLISHED-TTL:PT15M\r\n');
        expect(calendar.events).toHaveLength(1);
        const told = {
          service: calendar.events[0]?.summary.startsWith('S · '),
          name: answer.text.includes('Bea Marin'),
          phone: answer.text.includes('612345678'),
          email: answer.text.includes('bea@'),
        };
        expect(told).toEqual({
          service: details !== 'busy',
          name: details !== 'busy',
          phone: details === 'full',
          email: details === 'full',
        });
      }
    });

    test('is not sent again while nothing changed, and is once something did', async () => {
      const { world, shop, person } = await openWithFeeds(open());
      const { url } = await make(shop, person);
      const booked = await shop.book(at('10:00'));
      let tag = (await read(world, url)).headers.get('ETag') ?? '';
      const isKnown = async (given = tag) =>
        (await read(world, url, { 'If-None-Match': given })).status === 304;
      expect(await isKnown()).toBe(true);
      expect(await isKnown(`"other", ${tag.replace('W/', '')}`)).toBe(true);

      const changes = [
        () => world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('12:00') } }),
        () => world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} }),
        () => shop.owner('PATCH', `/services/${shop.service}`, { name: 'Other' }),
        () => shop.owner('PATCH', `/staff/${person}`, { name: 'Ana' }),
        () => shop.owner('PATCH', '/business', { name: 'Other' }),
      ];
      for (const change of changes) {
        expect((await change()).status).toBe(200);
        expect(await isKnown()).toBe(false);
        const answer = await read(world, url);
        tag = answer.headers.get('ETag') ?? '';
        expect(await isKnown()).toBe(true);
      }
    });

    test('HEAD says the same without the file', async () => {
      const { world, shop, person } = await openWithFeeds(open());
      const { url } = await make(shop, person);
      const path = new URL(url).pathname;
      const head = await world.ask('HEAD', path);
      const got = await world.ask('GET', path);
      expect([head.status, head.text]).toEqual([200, '']);
      for (const name of ['ETag', 'Content-Type', 'Cache-Control'])
        expect(head.headers.get(name)).toBe(got.headers.get(name));
    });

    test('follows a booking: it moves under the same UID, and what is cancelled is gone', async () => {
      const { world, shop, person } = await openWithFeeds(open());
      const { url } = await make(shop, person);
      const events = async () => readCalendar((await read(world, url)).text).events;
      const booked = await shop.book(at('10:00'));
      const [first] = await events();
      await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('12:00') } });
      expect(await events()).toMatchObject([
        { uid: first?.uid, sequence: 1, start: at('12:00'), status: 'CONFIRMED' },
      ]);
      await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      expect(await events()).toEqual([]);
    });

    test('shows what waits for an answer as tentative, and keeps two months of the past', async () => {
      const { world, shop, person } = await openWithFeeds(open(), {
        service: { approvalTtlMin: 14_400 },
      });
      const { url } = await make(shop, person);
      const events = async () => readCalendar((await read(world, url)).text).events;
      const booked = await shop.book(at('10:00'));
      expect(await events()).toMatchObject([
        { status: 'TENTATIVE', summary: 'S · Bea Marin (To be approved)' },
      ]);
      await shop.owner('POST', `/bookings/${booked.json.booking.id}/approval`);
      world.clock.set('2026-08-09T09:00:00Z');
      expect(await events()).toMatchObject([{ status: 'CONFIRMED' }]);
      world.clock.set('2026-08-10T09:00:00Z');
      expect(await events()).toEqual([]);
    });

    test('a revoked address and a renewed one are not found, nor is a guessed one', async () => {
      const { world, shop, person } = await openWithFeeds(open());
      const made = await make(shop, person);
      const other = await make(shop, person);
      const base = `/staff/${person}/feeds/${made.id}`;
      expect(new URL(made.url).pathname).toMatch(/^\/f\/[\w-]{32}\.ics$/u);
      expect(await status(world, made.url.replace('.ics', ''))).toBe(404);
      expect(await status(world, made.url.replace(/.\.ics$/u, '.ics'))).toBe(404);

      const renewed = feed.parse((await shop.owner('POST', `${base}/renewal`)).json);
      expect(renewed.url).not.toBe(made.url);
      expect(await status(world, made.url)).toBe(404);
      expect(await status(world, renewed.url)).toBe(200);
      expect((await shop.owner('DELETE', base)).status).toBe(404);
      expect((await shop.owner('DELETE', `/staff/${person}/feeds/${renewed.id}`)).status).toBe(204);
      expect(await status(world, renewed.url)).toBe(404);
      expect(await status(world, other.url)).toBe(200);
      expect(await status(world, renewed.url, 'HEAD')).toBe(404);
    });

    test('the owner sees when it was last asked for; only a hash of the token is stored', async () => {
      const { world, shop, person } = await openWithFeeds(open());
      const made = await make(shop, person);
      expect(made.lastReadAt).toBeNull();
      await read(world, made.url);
      await expect
        .poll(async () => (await list(shop, person))[0]?.lastReadAt)
        .toBe('2026-06-01T08:00:00Z');
      expect(await list(shop, person)).toMatchObject([{ id: made.id, url: made.url }]);
      const [stored] = await world.store.read.feedTokens.list(shop.businessId, person);
      const token = new URL(made.url).pathname.slice('/f/'.length, -'.ics'.length);
      expect(JSON.stringify(stored)).not.toContain(token);

      // With another key the address is still good, but nobody can write it again.
      const later = startWorld({
        store: database.store,
        secretKeys: ['another key', 'the former'],
      });
      expect(await status(later, made.url)).toBe(200);
      const listed = await later.store.read.feedTokens.list(shop.businessId, person);
      expect(later.core.secrets.hash(later.core.secrets.feedToken(made.id))).not.toBe(
        listed[0]?.hash,
      );
    });

    test('a person who is gone takes the address along; ten of them are enough', async () => {
      const { world, shop, person } = await openWithFeeds(open(), { people: ['A', 'B'] });
      const made = await make(shop, person);
      for (let count = 1; count < 10; count += 1) await make(shop, person);
      const refused = await shop.owner('POST', `/staff/${person}/feeds`, {});
      expect(refused.json.error.code).toBe('feeds.too_many');
      expect((await shop.owner('DELETE', `/staff/${person}`)).status).toBe(204);
      expect(await status(world, made.url)).toBe(404);
    });

    test('whoever asks too often is asked to wait', async () => {
      const world = startWorld({ store: database.store, env: { RATE_READS_PER_ADDRESS: '3' } });
      const { shop, person } = await openWithFeeds(world);
      const { url } = await make(shop, person);
      for (let count = 0; count < 3; count += 1) expect(await status(world, url)).toBe(200);
      expect(await status(world, url)).toBe(429);
    });
  });
});

async function openWithFeeds(
  world: World,
  facts: ShopFacts = {},
): Promise<{ world: World; shop: Shop; person: string }> {
  const shop = await openShop(world, facts);
  return { world, shop, person: shop.people['A'] ?? '' };
}

async function make(shop: Shop, person: string, body: object = {}) {
  return feed.parse((await shop.owner('POST', `/staff/${person}/feeds`, body)).json);
}

async function list(shop: Shop, person: string) {
  const answer = await shop.owner('GET', `/staff/${person}/feeds`);
  return z.object({ items: z.array(feed) }).parse(answer.json).items;
}

function read(world: World, url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return world.ask('GET', new URL(url).pathname, { headers });
}

async function status(world: World, url: string, method = 'GET'): Promise<number> {
  return (await world.ask(method, new URL(url).pathname)).status;
}
