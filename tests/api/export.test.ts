import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { visitMessage } from '@bookingsaas/server/contract/visit-events';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { z } from 'zod';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { arrive } from '../world/people.ts';

const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const EVE = '=HYPERLINK("https://evil.example","Eve")';

const exported = z.object({
  business: z.object({ name: z.string() }),
  members: z.array(z.object({ email: z.string() })),
  services: z.array(z.object({ name: z.string() })),
  webhooks: z.array(z.object({ url: z.string() })),
  apiKeys: z.array(z.object({ name: z.string() })),
  messages: z.array(z.object({ body: z.string().nullable() })),
  bookings: z.array(
    z.object({
      customer: z.object({ name: z.string() }),
      history: z.array(z.object({ kind: z.string() })),
      notes: z.array(z.object({ text: z.string() })),
    }),
  ),
});

const line = z.object({
  day: z.string(),
  widget: z.string(),
  dimension: z.string(),
  value: z.string(),
});
const counted = z.object({
  statisticsOfVisits: z.array(line.extend({ views: z.number() })),
  statisticsOfBookings: z.array(line.extend({ bookings: z.number() })),
});

onEachDatabase((database) => {
  const open = (): World => startWorld({ store: database.store });

  describe('everything of a business', () => {
    test('as JSON: also what happened to each booking and what was noted, and no secret', async () => {
      const world = open();
      const shop = await openShop(world, { business: { name: 'Salon Élan' } });
      const booked = await shop.book(at('10:00'));
      await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('12:00') } });
      await shop.owner('POST', `/bookings/${booked.json.booking.id}/notes`, {
        text: 'Vient à vélo',
      });
      const hook = { url: 'https://till.example/', events: ['booking.created'] };
      const made = await shop.owner('POST', '/webhooks', hook);
      await world.outbox.drain();
      const answer = await shop.owner('GET', '/export.json');
      expect(answer.headers.get('Content-Disposition')).toContain('.json');
      const all = exported.parse(JSON.parse(answer.text));
      expect(all.business.name).toBe('Salon Élan');
      expect(all.messages.map(({ body }) => body).join('\n')).toContain('/b/…');
      expect(all.webhooks).toEqual([{ url: 'https://till.example/' }]);
      expect(all.bookings).toMatchObject([
        {
          customer: { name: 'Bea Marin' },
          history: [{ kind: 'created' }, { kind: 'moved' }],
          notes: [{ text: 'Vient à vélo' }],
        },
      ]);
      const secret = z.object({ secret: z.string() }).parse(JSON.parse(made.text)).secret;
      const stored = await world.store.read.webhooks.list(shop.businessId);
      for (const hidden of [secret, stored[0]?.secret ?? '-', 'hash', linkOf(booked).slice(18)])
        expect(answer.text).not.toContain(hidden);
    });

    test('as CSV: a file a table, and no formula runs on the owner’s machine', async () => {
      const world = open();
      const shop = await openShop(world, { service: { name: '=1+1' } });
      const booked = await shop.book(at('10:00'), {
        with: { customer: { name: EVE, email: 'eve@example.net' } },
      });
      await shop.owner('POST', `/bookings/${booked.json.booking.id}/notes`, { text: '@SUM(A1)' });
      const files = await filesOf(world, shop);
      expect(Object.keys(files)).toEqual([
        'bookings.csv',
        'booking-history.csv',
        'booking-notes.csv',
        'members.csv',
        'staff.csv',
        'services.csv',
        'schedules.csv',
        'time-off.csv',
        'widgets.csv',
        'api-keys.csv',
        'webhooks.csv',
        'message-texts.csv',
        'waitlist.csv',
        'messages.csv',
        'inbound-texts.csv',
        'statistics-of-visits.csv',
        'statistics-of-bookings.csv',
      ]);
      expect(files['bookings.csv']).toContain(`"'=HYPERLINK(""https://evil.example"",""Eve"")"`);
      expect(files['services.csv']).toContain(`,'=1+1,`);
      expect(files['booking-notes.csv']).toContain(`,'@SUM(A1)\r\n`);
      expect(files['booking-history.csv']).toMatch(/\r\nbkg_\w+,2026-06-01T08:00:00Z,created,/u);
      for (const text of Object.values(files)) expect(text.startsWith('\uFEFF')).toBe(true);
    });

    test('is the same whether it has one page or many, and only its own', async () => {
      const world = open();
      const shop = await openShop(world, { service: { durationMin: 5 } });
      const neighbour = await openShop(world);
      await neighbour.book(at('10:00'));
      for (let count = 0; count < 401; count += 1) {
        const day = String(2 + Math.floor(count / 90)).padStart(2, '0');
        const minute = 9 * 60 + (count % 90) * 5;
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        await shop.book(at(time, day));
      }
      const answer = await shop.owner('GET', '/export.json');
      const { bookings } = exported.parse(JSON.parse(answer.text));
      expect(bookings).toHaveLength(401);
      const files = await filesOf(world, shop);
      expect(files['bookings.csv']?.trim().split('\r\n')).toHaveLength(402);
    });
  });

  describe('statistics', () => {
    test('are taken away day by day, and add up to what the page says', async () => {
      const world = open();
      const shop = await openShop(world);
      await shop.book(at('10:00'), { with: { source: { utm: { source: 'ig' } } } });
      for (let visitor = 0; visitor < 3; visitor += 1) {
        world.visits.take({
          widgetKey: shop.widgetKey,
          address: `203.0.113.${visitor}`,
          userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0',
          origin: undefined,
          message: visitMessage.parse({
            utm: { source: '=1+1', campaign: `campaign ${visitor}` },
            events: [['view']],
          }),
        });
      }
      await world.visits.flush();
      await rollUp(world.core);
      const { statisticsOfVisits, statisticsOfBookings } = counted.parse(
        JSON.parse((await shop.owner('GET', '/export.json')).text),
      );
      const total = { day: '2026-06-01', widget: shop.widgetKey, dimension: 'total', value: '' };
      expect(statisticsOfVisits).toContainEqual({ ...total, views: 3 });
      expect(statisticsOfBookings).toContainEqual({ ...total, bookings: 1 });
      expect(statisticsOfBookings).toContainEqual({
        ...total,
        dimension: 'source',
        value: 'instagram',
        bookings: 1,
      });
      const { 'statistics-of-visits.csv': file = '' } = await filesOf(world, shop);
      expect(file).toContain(`2026-06-01,${shop.widgetKey},source,'=1+1,3,3,3,`);
      const { dayCounts } = world.store.read;
      const pages: Awaited<ReturnType<typeof dayCounts.visitRows>> = [];
      let page = pages;
      do {
        page = await dayCounts.visitRows(shop.businessId, { after: pages.at(-1), limit: 4 });
        pages.push(...page);
      } while (page.length === 4);
      expect(pages).toEqual(
        await dayCounts.visitRows(shop.businessId, { after: undefined, limit: 1_000 }),
      );
      expect(pages).toHaveLength(statisticsOfVisits.length);
    });
  });

  describe('deleting a business', () => {
    test('takes its signed-in owner and its name, and leaves nothing of it', async () => {
      const world = open();
      const shop = await openShop(world, { business: { name: 'Salon Élan' } });
      const other = await openShop(world);
      await other.book(at('10:00'));
      const booked = await shop.book(at('10:00'));
      await shop.hold(at('14:00'), 'a-visit-of-somebody');
      await shop.owner('POST', `/bookings/${booked.json.booking.id}/notes`, { text: 'Note' });
      await shop.owner('POST', '/webhooks', {
        url: 'https://till.example/',
        events: ['booking.created'],
      });
      expect((await shop.owner('DELETE', '/business?name=Salon%20%C3%89lan')).status).toBe(403);

      const { businessId } = shop;
      const admin = await arrive(world, {
        name: 'Ana',
        email: `ana-${businessId}@example.com`,
        roles: [{ businessId, role: 'admin' }],
      });
      const owner = await arrive(world, {
        name: 'Inès',
        email: `ines-${businessId}@example.com`,
        roles: [{ businessId, role: 'owner' }],
      });
      const path = (name: string) => `/api/v1/business?${new URLSearchParams({ name })}`;
      expect((await admin.ask('DELETE', path('Salon Élan'))).code).toBe('auth.forbidden');
      expect((await owner.ask('DELETE', path('Salon Elan'))).code).toBe('businesses.not_found');
      expect((await owner.ask('DELETE', path('Salon Élan'))).status).toBe(204);

      expect(await world.store.read.businesses.byId(businessId)).toBeNull();
      expect((await world.ask('GET', linkOf(booked))).status).toBe(404);
      expect((await world.ask('GET', `/api/v1/widgets/${shop.widgetKey}`)).status).toBe(404);
      expect(await world.store.read.bookings.list(businessId, { limit: 10 })).toEqual([]);
      expect(await world.store.read.webhooks.list(businessId)).toEqual([]);
      expect(await other.bookings()).toHaveLength(1);
      await world.outbox.drain();
      expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
    });
  });
});

async function filesOf(world: World, shop: Shop): Promise<Record<string, string>> {
  const { secret } = await createApiKey(world.core, shop.businessId, {
    name: 'export',
    scopes: ['read'],
  });
  const answer = await world.app.request('/api/v1/export.zip', {
    headers: { Authorization: `Bearer ${secret}` },
  });
  const entries = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())));
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  return Object.fromEntries(entries.map(([name, bytes]) => [name, text.decode(bytes)]));
}
