import { checkSpending } from '@bookingsaas/server/usecases/messages/check-spending';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrive } from '../../world/people.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { openTextingSalon } from './salon.ts';
import type { TextingSalon } from './salon.ts';

onEachDatabase((database) => {
  let salon: TextingSalon;

  beforeEach(async () => {
    salon = await openTextingSalon(database.store);
  });

  afterEach(() => salon.close());

  const limit = (limits: object) => salon.shop.owner('PATCH', '/message-settings', { limits });
  const customer = (phone: string) => ({ customer: { name: 'Ana', email: 'a@b.example', phone } });
  const reasons = async () => (await salon.told('confirmed')).map(({ reason }) => reason);
  const page = async () => JSON.parse((await salon.shop.owner('GET', '/message-channels')).text);

  test.each([
    ['a landline', '+33142345678', 'not_mobile'],
    ['a number abroad', '+37129123456', 'country'],
  ])('%s gets no SMS', async (_, phone, reason) => {
    await salon.book('10:00', customer(phone));
    await salon.deliver();
    expect(await salon.told('confirmed')).toMatchObject([{ state: 'not_sent', reason }]);
    expect(salon.twilio.calls).toEqual([]);
  });

  test('countries the owner lists are written to beside their own', async () => {
    await limit({ countries: ['LV'] });
    await salon.book('10:00', customer('+37129123456'));
    await salon.book('11:00');
    await salon.deliver();
    expect(await reasons()).toEqual([null, null]);
  });

  describe('only so many go out', () => {
    const three = async () => {
      for (const time of ['09:00', '10:00', '11:00']) {
        await salon.book(time);
        await salon.deliver();
        salon.clock.advanceMin(1);
      }
    };

    test.each([
      [{ perDay: 2 }, 'daily_cap'],
      [{ perNumberPerDay: 2 }, 'number_limit'],
      [{ perWidgetPerDay: 2 }, 'widget_limit'],
    ])('a day: %s', async (limits, reason) => {
      await limit(limits);
      await three();
      expect(await reasons()).toEqual([null, null, reason]);
      expect(salon.twilio.sent).toHaveLength(2);
      expect(await page()).toMatchObject({ today: { sent: 2 } });
      salon.clock.set('2026-06-02T08:00:00Z');
      await salon.book('12:00');
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(3);
    });

    test('also when two processes send at once', async () => {
      await limit({ perDay: 3 });
      for (const time of ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00'])
        await salon.book(time);
      await salon.world.outbox.drain();
      await Promise.all([salon.deliver(), salon.deliver(salon.another())]);
      expect(salon.twilio.sent).toHaveLength(3);
      const left = (await reasons()).filter((reason) => reason === 'daily_cap');
      expect(left).toHaveLength(3);
    });

    test('what the provider refused does not count', async () => {
      await limit({ perDay: 1 });
      salon.twilio.fail(21608, { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      await salon.book('11:00');
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(1);
    });
  });

  describe('a day that costs more than the owner wants', () => {
    test('is told of once, and stops what costs, if that is wanted', async () => {
      const owner = await arrive(salon.world, {
        name: 'Inès',
        email: `ines-${salon.shop.businessId}@salon.example`,
        roles: [{ businessId: salon.shop.businessId, role: 'owner' }],
      });
      expect(owner).toBeDefined();
      await limit({ spendingAlarm: 0.1, spendingStops: true });
      await salon.book('09:00');
      await salon.deliver();
      await checkSpending(salon.world.messages);
      expect(await page()).toMatchObject({ today: { isAlarmed: false, isStopped: false } });
      await salon.book('10:00');
      await salon.deliver();
      await checkSpending(salon.world.messages);
      await checkSpending(salon.world.messages);
      expect(await page()).toMatchObject({
        today: { sent: 2, isAlarmed: true, isStopped: true, spent: { isEstimate: true } },
      });
      await salon.deliver();
      const alarms = salon.world.logged.filter(({ fields }) =>
        JSON.stringify(fields).includes('les SMS d’aujourd’hui coûtent'),
      );
      expect(alarms).toHaveLength(1);
      salon.clock.advanceMin(1);
      await salon.book('11:00');
      await salon.deliver();
      expect((await reasons()).at(-1)).toBe('spending');
      await limit({ spendingAlarm: 5 });
      await checkSpending(salon.world.messages);
      await salon.book('12:00');
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(3);
    });
  });

  describe('who agreed to what', () => {
    test('without consent nothing goes by phone, and that is said; mail goes', async () => {
      await salon.close();
      salon = await openTextingSalon(database.store, {
        business: { consentText: 'Vous pouvez m’écrire.' },
      });
      await salon.wish({ confirmed: ['sms', 'email'] }, { reminders: [{ leadMin: 60 }] });
      await salon.book('10:00');
      await salon.deliver();
      expect(
        Object.fromEntries(
          (await salon.told('confirmed')).map(({ channel, reason }) => [channel, reason]),
        ),
      ).toEqual({ email: 'no_provider', sms: 'no_consent' });
      expect(salon.twilio.calls).toEqual([]);
    });

    test('a widget keeps to its channels', async () => {
      const byWidget = { [salon.shop.widgetKey]: { channels: ['email'] } };
      await salon.wish({ confirmed: ['sms', 'email'] }, { reminders: [], byWidget });
      await salon.book('10:00');
      await salon.deliver();
      expect((await salon.told('confirmed')).map(({ channel }) => channel)).toEqual(['email']);
    });
  });

  describe('reminders', () => {
    test('of a service are its own, each by its channels', async () => {
      await salon.wish(
        { reminder: ['email'] },
        {
          reminders: [{ leadMin: 1440 }],
          byService: {
            [salon.shop.service]: {
              reminders: [
                { leadMin: 2880, channels: ['email'] },
                { leadMin: 60, channels: ['sms'] },
              ],
            },
          },
        },
      );
      await salon.book('10:00');
      await salon.deliver();
      expect(
        (await salon.told('reminder')).map(({ channel, dueAt }) => ({ channel, dueAt })),
      ).toEqual([
        { channel: 'email', dueAt: '2026-06-08T10:00:00Z' },
        { channel: 'sms', dueAt: '2026-06-10T09:00:00Z' },
      ]);
    });
  });

  test('the team is told by SMS on its mobiles, where that is wanted', async () => {
    const person = Object.values(salon.shop.people)[0] ?? '';
    await salon.shop.owner('PATCH', '/message-settings', {
      visitor: { confirmed: [] },
      owner: { confirmed: ['sms'] },
      person: { confirmed: ['sms'] },
      teamPhones: { owner: '+33611111111', people: { [person]: '+33622222222' } },
    });
    await salon.book('10:00');
    await salon.deliver();
    expect(salon.twilio.sent.map(({ to }) => to).toSorted()).toEqual([
      '+33611111111',
      '+33622222222',
    ]);
  });
});
