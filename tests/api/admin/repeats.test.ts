import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { describe, expect, test } from 'vitest';
import { startWorld } from '../../world/app.ts';
import type { Answer, World } from '../../world/app.ts';
import { openShop } from '../../world/builders.ts';
import type { Shop } from '../../world/builders.ts';
import { onEachDatabase } from '../../world/databases.ts';

onEachDatabase((database) => {
  async function open(env: Record<string, string> = {}): Promise<Office> {
    const world = startWorld({ store: database.store, env });
    const shop = await openShop(world, { people: ['Ana', 'Bo'] });
    const { secret } = await createApiKey(world.core, shop.businessId, {
      name: 'till',
      scopes: ['read', 'write'],
    });
    return {
      world,
      shop,
      post: (path, body, key) =>
        world.ask('POST', `/api/v1${path}`, {
          body,
          headers: {
            Authorization: `Bearer ${secret}`,
            ...(key === undefined ? {} : { 'Idempotency-Key': key }),
          },
        }),
    };
  }

  describe('a change with an Idempotency-Key', () => {
    test('is made once: the same request again gets the same answer', async () => {
      const { shop, post } = await open();
      const body = bookingOf(shop, '10:00');
      const first = await post('/bookings', body, 'one');
      const again = await post('/bookings', body, 'one');
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.text).toBe(first.text);
      expect(again.headers.get('Idempotency-Replayed')).toBe('true');
      expect(await shop.bookings()).toHaveLength(1);
      // Another person at the same time is another booking, and another key.
      const other = { ...body, staff: shop.people['Bo'] };
      expect((await post('/bookings', other, 'two')).status).toBe(201);
      expect(await shop.bookings()).toHaveLength(2);
    });

    test('shows a secret again to whoever lost it', async () => {
      const { post } = await open();
      const hook = { url: 'https://till.example/', events: ['booking.created'] };
      const first = await post('/webhooks', hook, 'hook');
      const again = await post('/webhooks', hook, 'hook');
      expect(first.text).toContain('whsec_');
      expect(again.text).toBe(first.text);
    });

    test('sent twice at once is made once; the second is told to wait', async () => {
      const { shop, post } = await open();
      const body = { name: 'Cut', durationMin: 30 };
      const answers = await Promise.all([1, 2, 3].map(() => post('/services', body, 'race')));
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses[0]).toBe(201);
      for (const status of statuses.slice(1)) expect([201, 409]).toContain(status);
      const made = (await shop.owner('GET', '/services')).text.split('"name":"Cut"').length - 1;
      expect(made).toBe(1);
    });

    test('with another body is refused', async () => {
      const { shop, post } = await open();
      await post('/bookings', bookingOf(shop, '10:00'), 'one');
      const other = await post('/bookings', bookingOf(shop, '11:00'), 'one');
      expect([other.status, other.json.error.code]).toEqual([422, 'bookings.idempotency_mismatch']);
    });

    test('that was refused may be tried again with the same key', async () => {
      const { shop, post } = await open();
      await post('/bookings', bookingOf(shop, '10:00'));
      const taken = await post('/bookings', bookingOf(shop, '10:00'), 'again');
      expect(taken.json.error.code).toBe('bookings.slot_taken');
      const [booking] = await shop.bookings();
      await shop.owner('POST', `/bookings/${booking?.id}/cancellation`, {});
      expect((await post('/bookings', bookingOf(shop, '10:00'), 'again')).status).toBe(201);
    });

    test('of another business is another request', async () => {
      const one = await open();
      const two = await open();
      const body = { name: 'Cut', durationMin: 30 };
      expect((await one.post('/services', body, 'same')).status).toBe(201);
      const other = await two.post('/services', body, 'same');
      expect([other.status, other.headers.get('Idempotency-Replayed')]).toEqual([201, null]);
    });

    test('is forgotten after a day', async () => {
      const { world, post } = await open();
      const body = { name: 'Cut', durationMin: 30 };
      const first = await post('/services', body, 'old');
      world.clock.advanceMin(25 * 60);
      await world.store.write((tx) =>
        tx.idempotency.removeOlderThan(world.clock.now() - 24 * 3_600_000),
      );
      expect((await post('/services', body, 'old')).text).not.toBe(first.text);
    });
  });

  test('too many changes by one key are held back, with the time to wait; others go on', async () => {
    const { shop, post } = await open({ RATE_CHANGES_PER_PRINCIPAL: '3' });
    const body = { name: 'Cut', durationMin: 30 };
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await post('/services', body)).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
    const refused = await post('/services', body);
    expect(refused.json.error.code).toBe('request.rate_limited');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    // Another key of the same business, and reading.
    expect((await shop.owner('POST', '/services', body)).status).toBe(201);
    expect((await shop.owner('GET', '/services')).status).toBe(200);
  });
});

interface Office {
  readonly world: World;
  readonly shop: Shop;
  post(path: string, body: unknown, key?: string): Promise<Answer>;
}

function bookingOf(shop: Shop, time: string): Record<string, unknown> {
  return {
    service: shop.service,
    staff: shop.people['Ana'],
    start: `2026-06-10T${time}:00Z`,
    customer: { name: 'Bea Marin' },
  };
}
