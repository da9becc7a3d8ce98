import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitlistPage } from '@bookingsaas/server/contract/waitlist';
import { linkOf } from '../../world/builders.ts';
import type { Answer } from '../../world/app.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { newNumber, openTextWorld, sentTo } from '../../world/twilio/text-shop.ts';
import type { TextShop, TextWorld } from '../../world/twilio/text-shop.ts';
import { at, DAY } from './waiting-room.ts';

onEachDatabase((database) => {
  let there: TextWorld;
  let shop: TextShop;
  let only: Answer;
  let ada: string;
  let bo: string;

  beforeEach(async () => {
    there = await openTextWorld({ store: database.store });
    [ada, bo] = [newNumber(), newNumber()];
    await there.world.outbox.drain();
  });

  afterEach(() => there.stop());

  async function fill(business = {}): Promise<void> {
    shop = await there.open({
      hours: [['10:00', '11:00']],
      business: { name: 'Salon', locale: 'fr', ...business },
    });
    only = await shop.book(at('10:00'));
  }

  function join(name: string, phone: string, more: object = {}): Promise<Answer> {
    return there.world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/waitlist`, {
      body: {
        service: shop.service,
        from: DAY,
        to: DAY,
        customer: { name, phone },
        timezone: 'UTC',
        locale: 'fr',
        ...more,
      },
    });
  }

  async function cancel(): Promise<void> {
    await there.world.ask('POST', `${linkOf(only)}/cancellation`, { body: {} });
    for (let round = 0; round < 2; round += 1) await there.deliver();
  }

  async function states(): Promise<Record<string, string>> {
    const { text } = await shop.owner('GET', '/waitlist?show=all');
    const { items } = waitlistPage.parse(JSON.parse(text));
    return Object.fromEntries(items.map(({ customer, state }) => [customer.name, state]));
  }

  describe('by text message', () => {
    test('one segment says what has come free, until when it is kept, and where to take it', async () => {
      await fill();
      expect((await join('Ada', ada)).status).toBe(201);
      await cancel();
      const [sent, ...more] = sentTo(there.twilio, ada);
      expect(more).toEqual([]);
      expect(sent?.body).toMatch(
        /^Salon : .*mer\. 10 juin à 10:00 \(S\)\. .* jusqu'à 08:30 : http\S+\/l\/[\w-]{16}$/u,
      );
      expect(sent?.body?.length).toBeLessThanOrEqual(160);
      expect(await states()).toEqual({ Ada: 'offered' });
    });

    test('a number that Twilio refuses, and one the network gives back, do not hold up the next', async () => {
      await fill();
      const cy = newNumber();
      for (const [name, number] of [
        ['Ada', ada],
        ['Bo', bo],
        ['Cy', cy],
      ] as const) {
        await join(name, number);
        there.clock.advanceMin(1);
      }
      there.twilio.fail(21614, { to: ada });
      there.twilio.fail({ later: 30003 }, { to: bo });
      await cancel();
      there.clock.advanceMin(1);
      await there.deliver();
      await there.deliver();
      expect(await states()).toEqual({ Ada: 'waiting', Bo: 'offered', Cy: 'waiting' });
      await there.twilio.settleAll();
      there.clock.advanceMin(2);
      await there.deliver();
      await there.deliver();
      expect(await states()).toEqual({ Ada: 'waiting', Bo: 'waiting', Cy: 'offered' });
      expect(sentTo(there.twilio, cy)).toHaveLength(1);
    });

    test('nobody is written to, and nobody waits by number alone, without the consent that is asked for', async () => {
      await fill({ consentText: 'Me prévenir par SMS.' });
      const bare = await join('Ada', ada);
      expect(bare.json.error.fields).toMatchObject({ consent: { code: 'required' } });
      const consent = { version: 1, isGiven: true };
      expect((await join('Ada', ada, { consent })).status).toBe(201);
      await cancel();
      expect(sentTo(there.twilio, ada)).toHaveLength(1);
    });
  });
});
