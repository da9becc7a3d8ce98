import { messagePage } from '@bookingsaas/server/contract/messages';
import type { MessageView } from '@bookingsaas/server/contract/messages';
import { messageSummary } from '@bookingsaas/server/contract/message-summary';
import type { MessageSummary } from '@bookingsaas/server/contract/message-summary';
import { beforeEach, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { drainAll } from '../world/deliver-all.ts';
import { openTextWorld } from '../world/twilio/text-shop.ts';

const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const asBea = { with: { timezone: 'UTC', locale: 'fr' } };

onEachDatabase((database) => {
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    world = startWorld({ store: database.store });
    await world.outbox.drain();
    shop = await openShop(world, { business: { email: 'ines@salon.example', locale: 'fr' } });
  });

  async function summary(): Promise<MessageSummary> {
    return messageSummary.parse(JSON.parse((await shop.owner('GET', '/message-summary')).text));
  }

  async function listed(query: string): Promise<MessageView[]> {
    const answer = await shop.owner('GET', `/messages?${query}`);
    return messagePage.parse(JSON.parse(answer.text)).items;
  }

  test('what nobody sent asks for a look, what waits is planned, and neither was sent today', async () => {
    expect(await summary()).toEqual({ attention: 0, planned: 0, sentToday: 0, spentToday: null });
    await shop.book(at('10:00'), asBea);
    await shop.book(at('11:00'), asBea);
    await drainAll(world);
    // Each is confirmed to Bea and told to the owner, and will be recalled.
    expect(await summary()).toEqual({ attention: 4, planned: 2, sentToday: 0, spentToday: null });
  });

  test('the list ends where it is asked to, and begins with what comes soonest', async () => {
    await shop.book(at('10:00'), asBea);
    await shop.book(at('11:00', '11'), asBea);
    await drainAll(world);
    const soonest = await listed('state=planned&order=soonest');
    expect(soonest.map(({ dueAt }) => dueAt)).toEqual(soonest.map(({ dueAt }) => dueAt).toSorted());
    expect(soonest).toHaveLength(2);
    const [first, second] = soonest;
    const next = await listed(`state=planned&order=soonest&limit=1`);
    expect(next.map(({ id }) => id)).toEqual([first?.id]);
    expect(await listed(`state=planned&until=${second?.dueAt}`)).toEqual([first]);
  });

  test('what the reader wanted no part of asks for no look', async () => {
    const texting = await openTextWorld({ store: database.store });
    try {
      const texted = await texting.open();
      shop = texted;
      await texting.write('STOP');
      await texting.deliver();
      await texted.bookByPhone(at('10:00'));
      await texting.deliver();
      expect((await texted.log()).map(({ reason }) => reason)).toContain('opted_out');
      expect(await listed('show=attention')).toEqual([]);
      expect(await summary()).toMatchObject({ attention: 0 });
    } finally {
      await texting.stop();
    }
  });

  test('texts of today are counted with what they cost, those of days before are not', async () => {
    const texting = await openTextWorld({ store: database.store });
    try {
      const texted = await texting.open();
      shop = texted;
      await texted.bookByPhone(at('10:00'));
      await texting.deliver();
      expect(await summary()).toMatchObject({ attention: 0, planned: 1, sentToday: 1 });
      const [sent] = (await texted.log()).filter(({ moment }) => moment === 'confirmed');
      const cost = { price: { micros: 70_000, currency: 'EUR' } };
      const id = sent?.id ?? '';
      await database.store.write((tx) =>
        tx.messages.setCost({ businessId: texted.businessId, id }, cost),
      );
      expect(await summary()).toMatchObject({ spentToday: cost.price });
      texting.clock.set(at('07:00', '02'));
      expect(await summary()).toMatchObject({ sentToday: 0, spentToday: null });
    } finally {
      await texting.stop();
    }
  });
});
