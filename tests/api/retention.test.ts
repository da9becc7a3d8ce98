import { forgetCustomers } from '@bookingsaas/server/usecases/privacy/forget-customers';
import { forgetSent } from '@bookingsaas/server/usecases/privacy/forget-sent';
import { beforeEach, describe, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { drainAll } from '../world/deliver-all.ts';

const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const PHONE = '+33644332211';
const HILDA = { name: 'Hildegarde Marin', email: 'hilda@example.net' };

onEachDatabase((database) => {
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    // Nothing listens there: what is told waits.
    const env = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'rdv@salon.example' };
    world = startWorld({ store: database.store, env });
    await drainAll(world);
    shop = await openShop(world, { people: ['A', 'B'] });
  });

  describe('customers past their time', () => {
    test('are forgotten by the day their business says, batch by batch, and no other', async () => {
      await shop.owner('PATCH', '/business', { retentionDays: 30 });
      const keeps = await openShop(world);
      await keeps.book(at('10:00', '02'));
      for (let count = 0; count < 60; count += 1) {
        const day = String(2 + Math.floor(count / 8)).padStart(2, '0');
        const time = `${String(9 + (count % 8)).padStart(2, '0')}:00`;
        const staff = shop.people['A'];
        await shop.book(at(time, day), { staff, with: { customer: HILDA } });
      }
      const last = '2026-07-20T10:00:00Z';
      await shop.book(last, { staff: shop.people['A'], with: { customer: HILDA } });
      await drainAll(world);
      world.clock.set('2026-07-02T16:59:59Z');
      expect(await forgetCustomers(world.core)).toBe(7);
      world.clock.set('2026-07-12T16:00:00Z');
      expect(await forgetCustomers(world.core)).toBe(53);
      expect(await forgetCustomers(world.core)).toBe(0);
      const named = (await shop.bookings()).filter(({ customer }) => customer.name !== '—');
      expect(named.map(({ start }) => start)).toEqual([Date.parse(last)]);
      expect((await keeps.bookings())[0]?.customer.name).toBe('Bea Marin');
    });

    test('so are conversations and places on the waiting list that are as old', async () => {
      const full = { '2026-06-05': [], '2026-06-25': [] };
      shop = await openShop(world, { business: { retentionDays: 30 }, overrides: full });
      for (const day of ['05', '25']) {
        const wish = { service: shop.service, from: `2026-06-${day}`, to: `2026-06-${day}` };
        const email = `hilda-${day}@example.net`;
        const body = { ...wish, customer: { ...HILDA, email }, timezone: 'UTC', locale: 'en' };
        const path = `/api/v1/widgets/${shop.widgetKey}/waitlist`;
        expect((await world.ask('POST', path, { body })).status).toBe(201);
        await hear(world, shop, at('10:00', day));
      }
      world.clock.set('2026-07-10T08:00:00Z');
      // A place, a text, and what both were told on the first day.
      expect(await forgetCustomers(world.core)).toBe(4);
      const waiting = await shop.owner('GET', '/waitlist?show=all');
      expect(waiting.text).not.toContain('hilda-05@');
      expect(waiting.text).toContain('hilda-25@');
      const all = await shop.owner('GET', '/export.json');
      expect(all.text).toContain(`"body":"${at('10:00', '25')}"`);
      const said = await shop.owner('GET', `/conversations/${encodeURIComponent(PHONE)}`);
      expect(said.text).not.toContain(at('10:00', '05'));
      expect(said.text).toContain(at('10:00', '25'));
    });

    test('a business says so in days, or keeps everything', async () => {
      const change = async (retentionDays: unknown) =>
        (await shop.owner('PATCH', '/business', { retentionDays })).status;
      expect([await change(0), await change(4000), await change(1.5), await change('30')]).toEqual([
        400, 400, 400, 400,
      ]);
      expect(await change(365)).toBe(200);
      expect((await shop.owner('GET', '/business')).text).toContain('"retentionDays":365');
      expect(await change(null)).toBe(200);
      expect((await shop.owner('GET', '/business')).text).toContain('"retentionDays":null');
    });
  });

  describe('what left the house', () => {
    test('is removed two weeks after it arrived; what failed stays to be seen', async () => {
      await shop.book(at('10:00', '30'), { with: { customer: HILDA } });
      const failing = await shop.book(at('12:00', '30'), { staff: shop.people['B'] });
      await drainAll(world);
      const kinds = async () => (await shop.outbox()).map(({ state }) => state);
      expect(await kinds()).toContain('sent');
      const [row] = await world.store.read.outbox.ofBooking(failing.json.booking.id);
      if (row === undefined) throw new Error('Nothing was planned');
      const now = world.clock.now();
      const unsent = { ...row, id: `${row.id}x`, key: `${row.key}:x`, dueAt: now };
      await world.store.write((tx) => tx.outbox.add([unsent], now));
      await world.store.queue.claim({ now, leaseMs: 1000, limit: 10 });
      await world.store.queue.settle(unsent.id, { state: 'failed', reason: 'Refused' }, now);
      expect(await forgetSent(world.core)).toBe(0);
      world.clock.advanceMin(14 * 24 * 60 + 1);
      expect(await forgetSent(world.core)).toBeGreaterThan(0);
      const left = await kinds();
      expect(left).not.toContain('sent');
      expect(left).toContain('failed');
      expect(left).toContain('ready');
    });
  });
});

/** She writes back by text; the text says when. */
async function hear(world: World, { businessId }: Shop, said: string): Promise<void> {
  await world.store.write((tx) =>
    tx.inboundTexts.add({
      id: `inb_${businessId}_${said}`,
      providerId: `SM${businessId}_${said}`,
      businessId,
      channel: 'sms',
      address: PHONE,
      sender: '+33700000000',
      body: said,
      word: { is: 'text' },
      meaning: 'text',
      bookingId: null,
      at: Date.parse(said),
      actedAt: null,
      readAt: null,
    }),
  );
}
