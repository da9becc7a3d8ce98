import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagePage } from '@bookingsaas/server/contract/messages';
import type { MessageView } from '@bookingsaas/server/contract/messages';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { createTestClock } from '../world/clock.ts';
import type { TestClock } from '../world/clock.ts';
import { onEachDatabase } from '../world/databases.ts';
import { startTwilio } from '../world/twilio/start-twilio.ts';
import type { Twilio } from '../world/twilio/start-twilio.ts';

const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const BEA = '+33612345678';

onEachDatabase((database) => {
  let clock: TestClock;
  let twilio: Twilio;
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    clock = createTestClock('2026-06-01T08:00:00Z');
    twilio = await startTwilio({
      clock,
      post: async (url, init) => world.app.request(url, init),
    });
    world = startWorld({ store: database.store, clock, env: twilio.env });
    await world.outbox.drain();
    shop = await openShop(world, { business: { email: 'ines@salon.example', locale: 'fr' } });
    await wish({ confirmed: ['sms'], moved: ['sms'], reminder: ['sms'] });
  });

  afterEach(() => twilio.stop());

  const wish = (visitor: object, more: object = {}) =>
    shop.owner('PATCH', '/message-settings', { visitor, quietHours: null, ...more });

  const bea = (phone = BEA) => ({
    with: {
      customer: { name: 'Bea Marin', email: 'bea@example.net', phone },
      timezone: 'UTC',
      locale: 'fr',
    },
  });

  /** All that is due goes out, by as many rounds as news and messages need. */
  async function deliver(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await world.outbox.drain();
  }

  async function log(query = ''): Promise<MessageView[]> {
    const answer = await shop.owner('GET', `/messages${query}`);
    return messagePage.parse(JSON.parse(answer.text)).items;
  }

  const told = async (moment: string) =>
    (await log()).filter((one) => one.moment === moment && one.audience === 'visitor');

  describe('a booking with a mobile', () => {
    test('is confirmed by SMS, in one segment with the visitor’s link, and seen to arrive', async () => {
      const booked = await shop.book(at('10:00'), bea());
      await deliver();
      const [sent] = twilio.sent;
      expect(sent).toMatchObject({ to: BEA, from: twilio.account.sms, segments: 1 });
      expect(sent?.body).toContain(booked.json.manageUrl);
      expect(await told('confirmed')).toMatchObject([
        {
          channel: 'sms',
          to: BEA,
          state: 'accepted',
          providerId: sent?.sid,
          segments: 1,
          cost: null,
          customerName: 'Bea Marin',
        },
      ]);
      await twilio.settleAll();
      expect(await told('confirmed')).toMatchObject([{ state: 'delivered', reason: null }]);
    });
  });
});
