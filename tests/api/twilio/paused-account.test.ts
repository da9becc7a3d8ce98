import { channelsPage } from '@bookingsaas/server/contract/message-channels';
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

  describe('an account that Twilio no longer takes', () => {
    const channels = async () =>
      channelsPage.parse(JSON.parse((await salon.shop.owner('GET', '/message-channels')).text));
    const connect = async () => {
      const { account } = salon.twilio;
      const answer = await salon.shop.owner('PUT', '/message-channels/twilio', {
        accountSid: account.sid,
        authToken: account.authToken,
        smsFrom: account.sms,
      });
      expect(answer.status, answer.text).toBe(200);
    };

    test('lets messages wait, shows it, and sends each once when it is connected again', async () => {
      await connect();
      salon.twilio.fail(20003);
      await salon.book('10:00');
      await salon.deliver();
      await salon.book('11:00');
      await salon.deliver();
      expect(salon.twilio.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
      expect(await salon.told('confirmed')).toMatchObject([
        { state: 'planned', reason: 'paused', help: 'credentials', sentAt: null },
        { state: 'planned', reason: 'paused', help: 'credentials', sentAt: null },
      ]);
      expect((await channels()).items[0]).toMatchObject({
        state: 'broken',
        brokenReason: 'credentials',
        waiting: 2,
      });
      expect((await channels()).today.sent).toBe(0);
      salon.twilio.heal();
      await connect();
      await salon.deliver();
      expect(await salon.told('confirmed')).toMatchObject([
        { state: 'accepted', errorCode: null },
        { state: 'accepted', errorCode: null },
      ]);
      expect(salon.twilio.sent).toHaveLength(2);
      expect((await channels()).items[0]).toMatchObject({ state: 'ready', waiting: 0 });
    });

    test('is asked again every ten minutes, and all goes on when it was a mistake of Twilio’s', async () => {
      await connect();
      salon.twilio.fail(20003, { times: 2 });
      for (const time of ['10:00', '11:00']) {
        await salon.book(time);
        await salon.deliver();
      }
      for (let round = 0; round < 2; round += 1) {
        salon.clock.advanceMin(10);
        await salon.deliver();
      }
      expect(await salon.told('confirmed')).toMatchObject([
        { state: 'accepted' },
        { state: 'accepted' },
      ]);
      expect(salon.twilio.sent).toHaveLength(2);
      expect((await channels()).items[0]).toMatchObject({ state: 'ready' });
    });

    test('sends nothing that can no longer help', async () => {
      await connect();
      salon.twilio.fail(20003);
      await salon.book('10:00');
      await salon.deliver();
      salon.clock.set('2026-06-10T10:00:00Z');
      salon.twilio.heal();
      await connect();
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'withdrawn', reason: 'expired' });
      expect(salon.twilio.sent).toHaveLength(0);
    });

    test('of whoever runs the server makes them wait too, and says so', async () => {
      salon.twilio.fail(20003, { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'planned', reason: 'paused' });
      expect((await channels()).items[0]).toMatchObject({
        state: 'broken',
        source: 'server',
        waiting: 1,
      });
      salon.clock.advanceMin(10);
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'accepted' });
      expect((await channels()).items[0]).toMatchObject({ state: 'ready', waiting: 0 });
    });

    test('is told to who tries it, at once', async () => {
      await connect();
      salon.twilio.fail(20003, { times: 1 });
      await salon.shop.owner('POST', '/message-channels/sms/test', { to: salon.bea });
      await salon.deliver();
      expect(await salon.all()).toMatchObject([{ moment: 'test', state: 'failed' }]);
    });

    test('whose token none of our keys opens lets them wait too, until it is typed again', async () => {
      await connect();
      const { businessId } = salon.shop;
      const stored = await database.store.read.messageChannels.of(businessId);
      if (stored === null) throw new Error('Connected a moment ago');
      await database.store.write((tx) =>
        tx.messageChannels.save({ ...stored, authToken: 'of a key that is gone' }),
      );
      await salon.book('10:00');
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'planned', reason: 'paused' });
      expect((await channels()).items[0]).toMatchObject({ brokenReason: 'key_gone', waiting: 1 });
      await connect();
      await salon.deliver();
      expect(await confirmation()).toMatchObject({ state: 'accepted' });
    });
  });
});
