import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  deliveryPage,
  webhook,
  webhookBody,
  webhookWithSecret,
} from '@bookingsaas/server/contract/webhooks';
import { createWebhookSender } from '@bookingsaas/server/integrations/webhooks/webhook-sender';
import { z } from 'zod';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { ALL, at, openHookedShop } from '../world/hooked-shop.ts';
import type { HookedShop } from '../world/hooked-shop.ts';
import { openReceiver } from '../world/receiver.ts';
import type { Receiver } from '../world/receiver.ts';

onEachDatabase((database) => {
  let hooked: HookedShop;
  let world: World;
  let shop: Shop;
  let receiver: Receiver;

  beforeEach(async () => {
    hooked = await openHookedShop(database.store);
    ({ world, shop, receiver } = hooked);
  });

  afterEach(() => hooked.close());

  describe('a business with a webhook', () => {
    test('is told of a booking, with a signature that the standard library verifies', async () => {
      const hook = await hooked.connect();
      const booked = await shop.book(at('10:00'));
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(1);
      const body = webhookBody.parse(receiver.verified(0, hook.secret));
      expect(body).toMatchObject({
        type: 'booking.created',
        data: {
          booking: {
            id: booked.json.booking.id,
            status: 'confirmed',
            start: at('10:00'),
            customer: { name: 'Bea Marin', email: 'bea@example.net' },
          },
          by: 'visitor',
          previousStart: null,
        },
      });
      const [line] = await hooked.log(hook.id);
      expect(line).toMatchObject({
        type: 'booking.created',
        state: 'delivered',
        attempts: 1,
        status: 200,
        bookingId: booked.json.booking.id,
        eventId: receiver.received[0]?.headers['webhook-id'],
      });
      expect((await hooked.seen(hook.id)).lastDelivery).toMatchObject({ isDelivered: true });
    });

    test('hears what happened, even when more has happened since', async () => {
      const hook = await hooked.connect();
      const booked = await shop.book(at('10:00'));
      await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('12:00') } });
      await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      await world.outbox.drain();
      const bodies = receiver.received.map((_, index) => receiver.verified(index, hook.secret));
      const told = bodies.map(({ type, data }) => [
        type,
        data.booking?.['status'],
        data.booking?.['start'],
        data.previousStart,
      ]);
      expect(told).toHaveLength(3);
      expect(told).toEqual(
        expect.arrayContaining([
          ['booking.created', 'confirmed', at('10:00'), null],
          ['booking.moved', 'confirmed', at('12:00'), at('10:00')],
          ['booking.cancelled', 'cancelled', at('12:00'), null],
        ]),
      );
    });

    test('is told only what it chose, and nothing while it is paused', async () => {
      const hook = await hooked.connect({ events: ['booking.cancelled'] });
      const booked = await shop.book(at('10:00'));
      await world.outbox.drain();
      expect(receiver.received).toEqual([]);
      await shop.owner('PATCH', `/webhooks/${hook.id}`, { isActive: false });
      await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      await world.outbox.drain();
      expect(receiver.received).toEqual([]);
      expect(await hooked.log(hook.id)).toEqual([]);
      expect((await hooked.seen(hook.id)).status).toBe('paused');
    });

    test('hears nothing of another business', async () => {
      await hooked.connect();
      const neighbour = await openShop(world);
      await neighbour.book(at('10:00'));
      await world.outbox.drain();
      expect(receiver.received).toEqual([]);
    });

    test('may have several, and one that is down does not send the others anything twice', async () => {
      const down = await openReceiver();
      down.answer({ status: 500 });
      const sender = createWebhookSender({
        isHttpsRequired: false,
        resolve: async () => ['127.0.0.1'],
        isAllowed: (ip) => ip === '127.0.0.1',
      });
      world = startWorld({
        store: database.store,
        now: new Date().toISOString(),
        webhookSender: sender,
      });
      const good = await hooked.connect();
      const bad = await hooked.connect({ url: down.url });
      await shop.book(at('10:00'));
      for (let minute = 0; minute < 20; minute += 1) {
        await world.outbox.drain();
        world.clock.advanceMin(1);
      }
      expect(receiver.received).toHaveLength(1);
      expect(down.received).toHaveLength(3);
      const ids = [...receiver.received, ...down.received].map(
        ({ headers }) => headers['webhook-id'],
      );
      expect(new Set(ids).size).toBe(1);
      expect((await hooked.log(good.id))[0]).toMatchObject({ state: 'delivered', attempts: 1 });
      expect((await hooked.log(bad.id))[0]).toMatchObject({
        state: 'waiting',
        attempts: 3,
        status: 500,
      });
      await down.close();
    });
  });

  describe('its owner', () => {
    test('sends a test, which is tried once, also to a webhook that is paused', async () => {
      const hook = await hooked.connect({ isActive: false });
      receiver.answer({ status: 500, body: 'Not today' });
      const answer = await shop.owner('POST', `/webhooks/${hook.id}/test`);
      expect(answer.status).toBe(202);
      await world.outbox.drain();
      world.clock.advanceMin(60);
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(1);
      expect(receiver.verified(0, hook.secret).type).toBe('webhook.test');
      expect((await hooked.log(hook.id))[0]).toMatchObject({
        type: 'webhook.test',
        state: 'failed',
      });
      expect((await hooked.seen(hook.id)).failingSince).toBeNull();
    });

    test('sends an event once more: same id, same body, a new attempt in the log', async () => {
      const hook = await hooked.connect();
      await shop.book(at('10:00'));
      await world.outbox.drain();
      const [line] = await hooked.log(hook.id);
      const replay = `/webhooks/${hook.id}/deliveries/${line?.id}/replay`;
      expect((await shop.owner('POST', replay)).status).toBe(202);
      expect((await hooked.log(hook.id))[0]).toMatchObject({ state: 'waiting' });
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(2);
      const [first, second] = receiver.received;
      expect(second?.body).toBe(first?.body);
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
      const { history, state } = await hooked.detail(hook.id, line?.id ?? '');
      expect([history.length, state]).toEqual([2, 'delivered']);
    });

    test('replays what still waited: it is sent once, not by both rounds', async () => {
      const hook = await hooked.connect();
      receiver.answer({ status: 500 });
      await shop.book(at('10:00'));
      await world.outbox.drain();
      receiver.answer({ status: 200 });
      const [line] = await hooked.log(hook.id);
      await shop.owner('POST', `/webhooks/${hook.id}/deliveries/${line?.id}/replay`);
      world.clock.advanceMin(1);
      await world.outbox.drain();
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(2);
    });

    test('changes the secret: for a day both sign, then only the new one', async () => {
      const hook = await hooked.connect();
      const answer = await shop.owner('POST', `/webhooks/${hook.id}/secret`);
      const renewed = webhookWithSecret.parse(JSON.parse(answer.text));
      expect(renewed.secret).not.toBe(hook.secret);
      expect(renewed.formerSecretUntil).not.toBeNull();
      await shop.book(at('10:00'));
      await world.outbox.drain();
      receiver.verified(0, hook.secret);
      receiver.verified(0, renewed.secret);

      world.clock.advanceMin(25 * 60);
      await shop.book(at('11:00'));
      await world.outbox.drain();
      const [, , signature] = ['id', 'timestamp', 'signature'].map(
        (name) => receiver.received[1]?.headers[`webhook-${name}`],
      );
      expect(String(signature).split(' ')).toHaveLength(1);
      expect((await hooked.seen(hook.id)).formerSecretUntil).toBeNull();
    });

    test('never sees the secret again, and the database does not hold it readably', async () => {
      const hook = await hooked.connect();
      const again = await shop.owner('GET', `/webhooks/${hook.id}`);
      expect(again.text).not.toContain('whsec_');
      const stored = await world.store.read.webhooks.byId(shop.businessId, hook.id);
      expect(stored?.secret).toMatch(/^s1\.[0-9a-f]{8}\./u);
      expect(JSON.stringify(stored)).not.toContain(hook.secret.slice(6, 20));
    });

    test.each([
      ['https://10.0.0.1/', 'not_public'],
      ['http://[::1]/hook', 'not_public'],
      ['https://user:pass@shop.example/', 'address_invalid'],
    ])('cannot name %s', async (url, code) => {
      const answer = await shop.owner('POST', '/webhooks', { url, events: ALL });
      expect([answer.status, answer.json.error.fields?.['url']?.code]).toEqual([400, code]);
    });

    test('needs https where the server itself has it', async () => {
      const strict = startWorld({
        store: database.store,
        env: { PUBLIC_URL: 'https://book.example' },
      });
      const other = await openShop(strict);
      const answer = await other.owner('POST', '/webhooks', {
        url: 'http://shop.example/',
        events: ALL,
      });
      expect(answer.json.error.fields?.['url']?.code).toBe('https_required');
    });

    test('has at most ten', async () => {
      for (let count = 0; count < 10; count += 1) await hooked.connect();
      const answer = await shop.owner('POST', '/webhooks', { url: receiver.url, events: ALL });
      expect([answer.status, answer.json.error.code]).toEqual([409, 'webhooks.too_many']);
    });

    test('removes one: what was on its way is not sent', async () => {
      const hook = await hooked.connect();
      await shop.book(at('10:00'));
      expect((await shop.owner('DELETE', `/webhooks/${hook.id}`)).status).toBe(204);
      await world.outbox.drain();
      expect(receiver.received).toEqual([]);
      const list = await shop.owner('GET', '/webhooks');
      expect(z.object({ items: z.array(webhook) }).parse(JSON.parse(list.text)).items).toEqual([]);
    });

    test('leafs through the log, and thirty days later it is gone', async () => {
      const hook = await hooked.connect();
      for (const hour of ['09:00', '10:00', '11:00']) {
        await shop.book(at(hour));
        world.clock.advanceMin(1);
        await world.outbox.drain();
      }
      const pages: string[] = [];
      let cursor = '';
      do {
        const path = `/webhooks/${hook.id}/deliveries?limit=2${cursor}`;
        const page = deliveryPage.parse(JSON.parse((await shop.owner('GET', path)).text));
        pages.push(...page.items.map(({ id }) => id));
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      expect(pages).toEqual((await hooked.log(hook.id)).map(({ id }) => id));
      expect(pages).toHaveLength(3);

      world.clock.advanceMin(31 * 24 * 60);
      await world.store.write((tx) =>
        tx.webhooks.forgetBefore(world.clock.now() - 30 * 24 * 3_600_000),
      );
      expect(await hooked.log(hook.id)).toEqual([]);
    });
  });
});
