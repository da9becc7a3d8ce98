import { settleUnknown } from '@bookingsaas/server/usecases/messages/settle-unknown';
import { askCosts } from '@bookingsaas/server/usecases/messages/ask-costs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../../world/databases.ts';
import { openTextingSalon } from './salon.ts';
import type { TextingSalon } from './salon.ts';

onEachDatabase((database) => {
  let salon: TextingSalon;
  const confirmation = async () => (await salon.told('confirmed'))[0];

  beforeEach(async () => {
    salon = await openTextingSalon(database.store);
  });

  afterEach(() => salon.close());

  test.each([
    [21211, 'number_wrong'],
    [21408, 'country'],
    [21608, 'unverified'],
    [21614, 'not_mobile'],
  ] as const)('a refusal (%s) is final, and says what it means: %s', async (code, help) => {
    salon.twilio.fail(code);
    await salon.book('10:00');
    await salon.deliver();
    salon.clock.advanceMin(60);
    await salon.deliver();
    expect(salon.twilio.calls).toHaveLength(1);
    expect(await confirmation()).toMatchObject({
      state: 'failed',
      reason: 'provider',
      errorCode: String(code),
      help,
      sentAt: null,
      canResend: true,
    });
  });

  describe('what was certainly not taken over is tried again', () => {
    test('when the provider was asked for too much, not before it wants to be asked', async () => {
      salon.twilio.fail(429, { times: 2 });
      await salon.book('10:00');
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'planned', help: 'queue_full' });
      salon.clock.advanceMin(1900 / 60_000);
      await salon.deliver();
      expect(salon.twilio.calls).toHaveLength(1);
      salon.clock.advanceMin(200 / 60_000);
      await salon.deliver();
      salon.clock.advanceMin(2100 / 60_000);
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'accepted', errorCode: null });
      expect(salon.twilio.sent).toHaveLength(1);
    });

    test('when nobody was there, as long as it is of use', async () => {
      await salon.twilio.stop();
      await salon.book('10:00');
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'planned', reason: 'no_answer' });
      salon.clock.advanceMin(24 * 60);
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'withdrawn', reason: 'expired' });
    });
  });

  describe('an outcome nobody knows', () => {
    test.each(['lost', 'accepted-500'] as const)(
      '(%s) is settled by the callback that names our message, and never sent again',
      async (trouble) => {
        salon.twilio.fail(trouble);
        await salon.book('10:00');
        await salon.deliver();
        expect(await confirmation()).toMatchObject({ state: 'unknown', reason: 'no_answer' });
        salon.clock.advanceMin(60);
        await salon.deliver();
        expect(salon.twilio.sent).toHaveLength(1);
        await salon.twilio.settleAll();
        expect(await confirmation()).toMatchObject({
          state: 'delivered',
          reason: null,
          providerId: salon.twilio.sent[0]?.sid,
        });
      },
    );

    test('without a callback is settled by asking for the last messages to the number', async () => {
      salon.twilio.fail('lost', { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      await settleUnknown(salon.world.messages);
      expect(await confirmation()).toMatchObject({ state: 'unknown' });
      salon.clock.advanceMin(4);
      await settleUnknown(salon.world.messages);
      expect(await confirmation()).toMatchObject({
        state: 'accepted',
        providerId: salon.twilio.sent[0]?.sid,
      });
      expect(salon.twilio.sent).toHaveLength(1);
    });

    test('takes nobody else’s message for its own', async () => {
      salon.twilio.fail('reset', { after: 1, times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      salon.clock.advanceMin(1);
      await salon.book('12:00');
      await salon.deliver();
      salon.clock.advanceMin(4);
      await settleUnknown(salon.world.messages);
      expect((await salon.told('confirmed')).map(({ state }) => state)).toEqual([
        'accepted',
        'unknown',
      ]);
    });

    test('of which the provider knows nothing after half an hour has failed, and is not sent by itself', async () => {
      salon.twilio.fail('reset', { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      salon.clock.advanceMin(31);
      await settleUnknown(salon.world.messages);
      await salon.deliver();
      expect(await confirmation()).toMatchObject({
        state: 'failed',
        reason: 'no_answer',
        sentAt: null,
      });
      expect(salon.twilio.sent).toEqual([]);
    });

    test('of a process that died while sending is settled the same way', async () => {
      const { store } = database;
      await salon.book('10:00');
      const [planned] = await salon.told('confirmed');
      expect(planned).toBeUndefined();
      await salon.world.outbox.drain();
      const [sent] = await salon.told('confirmed');
      await store.write((tx) =>
        tx.messages.settle(
          { businessId: salon.shop.businessId, id: sent?.id ?? '' },
          { from: ['accepted'], state: 'sending', at: salon.clock.now() },
        ),
      );
      salon.clock.advanceMin(5);
      expect(await confirmation()).toMatchObject({ state: 'unknown' });
      await salon.twilio.settle(salon.twilio.sent[0]?.sid ?? '', 'sent');
      expect(await confirmation()).toMatchObject({ state: 'sent' });
    });
  });

  test.each([
    [{ later: 30004 }, 'undelivered', 'blocked', '30004'],
    [21610, 'failed', 'opted_out', '21610'],
  ] as const)(
    'a number whose owner wants nothing (%s) is left alone from then on',
    async (trouble, state, help, errorCode) => {
      salon.twilio.fail(trouble, { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      await salon.twilio.settleAll();
      salon.clock.advanceMin(1);
      await salon.book('12:00');
      await salon.deliver();
      expect(await salon.told('confirmed')).toMatchObject([
        { state, help },
        { state: 'not_sent', reason: 'opted_out' },
      ]);
      const { text } = await salon.shop.owner('GET', '/message-channels');
      expect(JSON.parse(text)).toMatchObject({
        flagged: [{ channel: 'sms', address: salon.bea, kind: 'stop', errorCode }],
      });
    },
  );

  test('what a text cost is asked for when it is known, some minutes later', async () => {
    await salon.book('10:00');
    await salon.deliver();
    await salon.twilio.settleAll();
    await askCosts(salon.world.messages);
    expect(await confirmation()).toMatchObject({ cost: null });
    salon.clock.advanceMin(11);
    await askCosts(salon.world.messages);
    expect(await confirmation()).toMatchObject({
      state: 'delivered',
      cost: { micros: 79_800, currency: 'EUR' },
    });
  });
});
