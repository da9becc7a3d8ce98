import { askCosts } from '@bookingsaas/server/usecases/messages/ask-costs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkOf } from '../../world/builders.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { at, openTextingSalon } from './salon.ts';
import type { TextingSalon } from './salon.ts';

onEachDatabase((database) => {
  let salon: TextingSalon;

  beforeEach(async () => {
    salon = await openTextingSalon(database.store);
  });

  afterEach(() => salon.close());

  describe('a booking with a mobile', () => {
    test('is confirmed by SMS, in one segment with the visitor’s link, and seen to arrive', async () => {
      const { twilio } = salon;
      const booked = await salon.book('10:00');
      await salon.deliver();
      const [sent] = twilio.sent;
      expect(sent).toMatchObject({ to: salon.bea, from: twilio.account.sms, segments: 1 });
      expect(sent?.body).toContain(booked.json.manageUrl);
      expect(await salon.told('confirmed')).toMatchObject([
        {
          channel: 'sms',
          to: salon.bea,
          state: 'accepted',
          providerId: sent?.sid,
          segments: 1,
          cost: null,
          customerName: 'Bea Marin',
          sentAt: '2026-06-01T08:00:00Z',
          canResend: false,
        },
      ]);
      await twilio.settleAll();
      expect(await salon.told('confirmed')).toMatchObject([{ state: 'delivered', reason: null }]);
    });

    test('that is moved is told of by one more SMS, and of the time before by none', async () => {
      const booked = await salon.book('10:00');
      await salon.world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('11:00') } });
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(1);
      expect(salon.twilio.sent[0]?.body).toContain('11:00');
    });

    test('is told of once, however many processes are up', async () => {
      await salon.book('10:00');
      await Promise.all([salon.deliver(), salon.deliver(salon.another())]);
      expect(salon.twilio.sent).toHaveLength(1);
    });
  });

  test('a service that picks the sender tells the segments only later', async () => {
    await salon.close();
    salon = await openTextingSalon(database.store, { hasService: true });
    await salon.book('10:00');
    await salon.deliver();
    expect(salon.twilio.sent).toMatchObject([{ from: null }]);
    expect(await salon.told('confirmed')).toMatchObject([{ state: 'accepted', segments: null }]);
    await salon.twilio.settleAll();
    salon.clock.advanceMin(11);
    await askCosts(salon.world.messages);
    expect(await salon.told('confirmed')).toMatchObject([{ state: 'delivered', segments: 1 }]);
  });

  test('a reminder dies at the provider when it can no longer help', async () => {
    await salon.wish({ reminder: ['sms'] }, { reminders: [{ leadMin: 60 }, { leadMin: 1440 }] });
    await salon.book('10:00');
    salon.clock.set('2026-06-09T10:00:30Z');
    await salon.deliver();
    salon.clock.set('2026-06-10T09:00:30Z');
    await salon.deliver();
    // A day before it is of use for longer than Twilio waits; an hour before, for three quarters of it.
    expect(salon.twilio.sent.map(({ validityPeriod }) => validityPeriod)).toEqual([36_000, 2_670]);
  });

  test('what a planned text will cost is told from its words: by the segment, and a message by WhatsApp once', async () => {
    const prices = { currency: 'EUR', sms: { FR: 70_000 }, whatsapp: { FR: 30_000 } };
    const reminders = [
      { leadMin: 60, channels: ['sms'] },
      { leadMin: 90, channels: ['whatsapp'] },
    ];
    await salon.wish({ reminder: ['email'] }, { reminders, prices });
    await salon.shop.owner('PUT', '/templates/reminder/sms/fr', {
      subject: null,
      body: `${'Rappel. '.repeat(21)}{{link}}`,
    });
    await salon.book('10:00');
    await salon.deliver();
    expect(await salon.told('reminder')).toMatchObject([
      { channel: 'whatsapp', state: 'planned', estimate: { micros: 30_000, currency: 'EUR' } },
      { channel: 'sms', state: 'planned', estimate: { micros: 140_000, currency: 'EUR' } },
    ]);
    salon.clock.set('2026-06-10T09:00:30Z');
    await salon.deliver();
    const [sent] = (await salon.told('reminder')).filter(({ channel }) => channel === 'sms');
    expect(sent).toMatchObject({ segments: 2, estimate: null });
  });

  describe('what the provider says of it', () => {
    const sidOf = () => salon.twilio.sent[0]?.sid ?? '';
    const state = async () => (await salon.told('confirmed'))[0]?.state;

    beforeEach(async () => {
      await salon.book('10:00');
      await salon.deliver();
    });

    test('counts once and never backwards: sent after delivered changes nothing', async () => {
      await salon.twilio.settle(sidOf(), 'delivered');
      await salon.twilio.settle(sidOf(), 'sent');
      await salon.twilio.settle(sidOf(), 'delivered');
      expect(await state()).toBe('delivered');
      await salon.twilio.settle(sidOf(), 'undelivered', 30003);
      expect(await state()).toBe('delivered');
    });

    test('that the network gave it back is shown with its number and what it means', async () => {
      await salon.twilio.settle(sidOf(), 'undelivered', 30003);
      expect(await salon.told('confirmed')).toMatchObject([
        {
          state: 'undelivered',
          reason: 'provider',
          errorCode: '30003',
          help: 'unreachable',
          canResend: true,
        },
      ]);
      await salon.twilio.settle(sidOf(), 'delivered');
      expect(await salon.told('confirmed')).toMatchObject([
        { state: 'delivered', reason: null, errorCode: null },
      ]);
    });

    test('is believed from nobody else', async () => {
      const { world, twilio } = salon;
      const [message] = await salon.told('confirmed');
      const path = `/api/integrations/twilio/status?message=${message?.id}`;
      const form = new URLSearchParams({
        AccountSid: twilio.account.sid,
        MessageSid: sidOf(),
        MessageStatus: 'delivered',
      }).toString();
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const forged = { ...headers, 'X-Twilio-Signature': 'bm8gc2lnbmF0dXJl' };
      for (const given of [headers, forged]) {
        const answer = await world.ask('POST', path, { body: form, headers: given });
        expect([answer.status, answer.json.error.code]).toEqual([403, 'auth.forbidden']);
      }
      expect(await state()).toBe('accepted');
    });
  });

  test('without an account a text is in the list as not sent, and nothing is asked of anybody', async () => {
    await salon.close();
    const { store } = database;
    salon = await openTextingSalon(store, {
      env: { TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '' },
    });
    await salon.book('10:00');
    await salon.deliver();
    expect(await salon.told('confirmed')).toMatchObject([
      { state: 'not_sent', reason: 'no_provider', canResend: true },
    ]);
    expect(salon.twilio.calls).toEqual([]);
  });
});
