import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebhookSender } from '@bookingsaas/server/integrations/webhooks/webhook-sender';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { arrive } from '../world/people.ts';
import { at, openHookedShop } from '../world/hooked-shop.ts';
import type { HookedShop } from '../world/hooked-shop.ts';
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

  describe('a receiver that fails', () => {
    test('is asked again on the timetable until it answers, with the same id and a new time', async () => {
      const hook = await hooked.connect();
      receiver.answer({ status: 503, body: 'Back soon' });
      await shop.book(at('10:00'));
      await world.outbox.drain();
      world.clock.advanceMin(0.2);
      await world.outbox.drain();
      const [waiting] = await hooked.log(hook.id);
      expect(waiting).toMatchObject({ state: 'waiting', attempts: 2, status: 503 });
      const wait = Date.parse(waiting?.nextAttemptAt ?? '') - world.clock.now();
      expect(wait).toBeGreaterThanOrEqual(300_000);
      expect(wait).toBeLessThanOrEqual(330_000);
      expect((await hooked.seen(hook.id)).failingSince).not.toBeNull();

      receiver.answer({ status: 204 });
      world.clock.advanceMin(4);
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(2);
      world.clock.advanceMin(2);
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(3);
      const headers = receiver.received.map((one) => one.headers);
      expect(new Set(headers.map((one) => one['webhook-id'])).size).toBe(1);
      expect(new Set(headers.map((one) => one['webhook-timestamp'])).size).toBe(3);
      expect((await hooked.seen(hook.id)).failingSince).toBeNull();
      const { history, body } = await hooked.detail(hook.id, waiting?.id ?? '');
      expect(history.map(({ status, response }) => [status, response])).toEqual([
        [503, 'Back soon'],
        [503, 'Back soon'],
        [204, ''],
      ]);
      expect(body).toBe(receiver.received[0]?.body);
      // What arrived is never sent again.
      world.clock.advanceMin(7 * 24 * 60);
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(3);
    });

    test('is given the time it asks for', async () => {
      const hook = await hooked.connect();
      receiver.answer({ status: 429, headers: { 'Retry-After': '3600' } });
      await shop.book(at('10:00'));
      await world.outbox.drain();
      const [waiting] = await hooked.log(hook.id);
      const wait = Date.parse(waiting?.nextAttemptAt ?? '') - world.clock.now();
      expect(wait).toBeGreaterThanOrEqual(3_600_000);
    });

    test('for three days is switched off; its owner sees it, and wakes it', async () => {
      const hook = await hooked.connect();
      const { businessId } = shop;
      const email = `ines-${businessId}@example.com`;
      await arrive(world, { name: 'Inès', email, roles: [{ businessId, role: 'owner' }] });
      receiver.answer({ status: 500 });
      await shop.book(at('10:00'));
      for (let hour = 0; hour < 100; hour += 1) {
        await world.outbox.drain();
        world.clock.advanceMin(60);
      }
      expect(receiver.received).toHaveLength(10);
      expect(await hooked.seen(hook.id)).toMatchObject({ status: 'failing' });
      await world.outbox.drain();
      const letters = world.logged.filter(({ fields }) => 'to' in fields && fields.to === email);
      expect(letters.map(({ fields }) => fields)).toEqual([
        expect.objectContaining({
          subject: 'Shop: a webhook is stopped',
          text: expect.stringContaining('/console/settings/webhooks'),
        }),
      ]);
      expect((await hooked.log(hook.id))[0]).toMatchObject({
        state: 'failed',
        attempts: 10,
        nextAttemptAt: null,
      });
      await shop.book(at('11:00', 30));
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(10);

      await shop.owner('PATCH', `/webhooks/${hook.id}`, { isActive: true });
      expect(await hooked.seen(hook.id)).toMatchObject({ status: 'active', failingSince: null });
    });

    test('and says 410 is gone: nothing is sent any more, also what was on its way', async () => {
      const hook = await hooked.connect();
      receiver.answer({ status: 500 });
      await shop.book(at('10:00'));
      await world.outbox.drain();
      receiver.answer({ status: 410 });
      await shop.book(at('11:00'));
      await world.outbox.drain();
      expect(await hooked.seen(hook.id)).toMatchObject({ status: 'gone' });
      world.clock.advanceMin(60);
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(2);
      const states = (await hooked.log(hook.id)).map(({ state, failure }) => [state, failure]);
      expect(states).toHaveLength(2);
      expect(states).toEqual(
        expect.arrayContaining([
          ['failed', 'switched_off'],
          ['failed', null],
        ]),
      );
    });

    test('with a redirect has failed: nothing is followed', async () => {
      const hook = await hooked.connect();
      receiver.answer({ status: 302, headers: { Location: receiver.url } });
      await shop.book(at('10:00'));
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(1);
      expect((await hooked.log(hook.id))[0]).toMatchObject({ state: 'waiting', status: 302 });
    });
  });

  describe('a server that dies', () => {
    test('before the news is told: another process tells it once', async () => {
      const hook = await hooked.connect();
      await shop.book(at('10:00'));
      // Claimed by a process that is never heard of again.
      await database.store.queue.claim({ now: world.clock.now(), leaseMs: 60_000, limit: 10 });
      await world.outbox.drain();
      expect(receiver.received).toEqual([]);
      world.clock.advanceMin(2);
      await world.outbox.drain();
      await world.outbox.drain();
      expect(receiver.received).toHaveLength(1);
      expect(await hooked.log(hook.id)).toHaveLength(1);
    });

    test('after telling and before saying so: nothing is added twice', async () => {
      const hook = await hooked.connect();
      await shop.book(at('10:00'));
      await withoutSettling(() => world.outbox.drain());
      world.clock.advanceMin(2);
      await world.outbox.drain();
      await world.outbox.drain();
      expect(await hooked.log(hook.id)).toHaveLength(1);
      expect(receiver.received).toHaveLength(1);
    });

    test('while the receiver works: the event comes again, with the same id', async () => {
      const hook = await hooked.connect();
      const died = Promise.withResolvers<void>();
      receiver.answer({ status: 200, after: died.promise });
      await shop.book(at('10:00'));
      const first = world.outbox.drain();
      await until(() => receiver.received.length === 1);
      // Another process, later: the row's lease has run out.
      world.clock.advanceMin(2);
      receiver.answer({ status: 200 });
      const other = startWorld({
        store: await database.openAnother(),
        now: new Date(world.clock.now()).toISOString(),
        webhookSender: createWebhookSender({ isHttpsRequired: false, ...receiver.allowed }),
      });
      await other.outbox.drain();
      expect(receiver.received).toHaveLength(2);
      const [one, two] = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(one).toBe(two);
      died.resolve();
      await first;
      expect((await hooked.log(hook.id))[0]).toMatchObject({ state: 'delivered' });
    });

    /** The process dies before its outbox rows are settled. */
    async function withoutSettling(work: () => Promise<void>): Promise<void> {
      const { queue } = database.store;
      const { settle } = queue;
      Object.assign(queue, { settle: async () => {} });
      try {
        await work();
      } finally {
        Object.assign(queue, { settle });
      }
    }
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((later) => setTimeout(later, 5));
}
