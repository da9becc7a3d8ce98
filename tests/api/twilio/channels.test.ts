import { channelsPage, twilioChannel } from '@bookingsaas/server/contract/message-channels';
import { message } from '@bookingsaas/server/contract/messages';
import { resealEverything } from '@bookingsaas/server/usecases/keys/reseal';
import { authTokenOf } from '@bookingsaas/server/usecases/messages/text-account';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEY, startWorld } from '../../world/app.ts';
import { linkOf, openShop } from '../../world/builders.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { arrive } from '../../world/people.ts';
import type { Twilio } from '../../world/twilio/start-twilio.ts';
import { at, openTextingSalon } from './salon.ts';
import type { TextingSalon } from './salon.ts';

const path = '/message-channels/twilio';

onEachDatabase((database) => {
  let salon: TextingSalon;

  beforeEach(async () => {
    salon = await openTextingSalon(database.store);
  });

  afterEach(() => salon.close());

  const show = async () =>
    twilioChannel.parse(JSON.parse((await salon.shop.owner('GET', path)).text));
  const health = async () =>
    channelsPage.parse(JSON.parse((await salon.shop.owner('GET', '/message-channels')).text));
  const ours = ({ account }: Twilio) => ({
    accountSid: account.sid,
    authToken: account.authToken,
    smsFrom: 'ATELIER',
    whatsappFrom: account.whatsapp,
  });

  /** A business with an account that this Twilio does not know. */
  async function connectedElsewhere(businessId: string) {
    const account = { accountSid: `AC${'e'.repeat(32)}`, authToken: 'a token of somebody else' };
    const { secretBox } = salon.world.core;
    await database.store.write((tx) =>
      tx.messageChannels.save({
        businessId,
        provider: 'twilio',
        accountSid: account.accountSid,
        authToken: secretBox.seal(authTokenOf(businessId), account.authToken),
        smsFrom: 'AUTRE',
        messagingServiceSid: null,
        whatsappFrom: null,
        brokenReason: null,
        checkedAt: 0,
        createdAt: 0,
      }),
    );
    return account;
  }

  describe('an account of the business’s own', () => {
    test('is kept once Twilio takes it, sends in place of the server’s, and shows no token', async () => {
      const answer = await salon.shop.owner('PUT', path, ours(salon.twilio));
      expect(answer.status, answer.text).toBe(200);
      expect(await show()).toMatchObject({
        source: 'business',
        accountSid: salon.twilio.account.sid,
        smsFrom: 'ATELIER',
        brokenReason: null,
        checkedAt: '2026-06-01T08:00:00Z',
        warnings: ['one_way'],
      });
      const { businessId } = salon.shop;
      const stored = await database.store.read.messageChannels.of(businessId);
      expect(JSON.stringify([stored, await show()])).not.toContain(salon.twilio.account.authToken);
      await salon.book('10:00');
      await salon.deliver();
      expect(salon.twilio.sent).toMatchObject([{ from: 'ATELIER' }]);
      expect((await health()).items).toMatchObject([
        {
          channel: 'sms',
          state: 'ready',
          source: 'business',
          sender: 'ATELIER',
          week: { sent: 1 },
        },
        { channel: 'whatsapp', state: 'ready', source: 'business' },
        { channel: 'email', state: 'none', source: null },
      ]);
    });

    test('is not kept when Twilio refuses it, or does not answer', async () => {
      const wrong = { ...ours(salon.twilio), authToken: 'somebody else’s token' };
      const refused = await salon.shop.owner('PUT', path, wrong);
      expect([refused.status, refused.json.error.code]).toEqual([409, 'twilio.refused']);
      await salon.twilio.stop();
      const silent = await salon.shop.owner('PUT', path, ours(salon.twilio));
      expect([silent.status, silent.json.error.code]).toEqual([503, 'twilio.unreachable']);
      expect(await show()).toMatchObject({ source: 'server', accountSid: null });
    });

    test.each([
      [{ smsFrom: 'TROP LONG NOM' }, 'smsFrom'],
      [{ smsFrom: 'Hélène' }, 'smsFrom'],
      [{ smsFrom: '12345678901' }, 'smsFrom'],
      [{ accountSid: 'SK1' }, 'accountSid'],
      [{ smsFrom: null, whatsappFrom: null }, 'smsFrom'],
      [{ authToken: undefined }, 'authToken'],
    ])('says what is wrong in %s', async (change, field) => {
      const answer = await salon.shop.owner('PUT', path, { ...ours(salon.twilio), ...change });
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.json.error.fields ?? {})).toEqual([field]);
    });

    test('is not kept with a sender that is not its own, and names which', async () => {
      const elsewhere = { smsFrom: '+33644600999', messagingServiceSid: `MG${'9'.repeat(32)}` };
      const refused = await salon.shop.owner('PUT', path, { ...ours(salon.twilio), ...elsewhere });
      expect([refused.status, refused.json.error.code]).toEqual([409, 'twilio.foreign_sender']);
      expect(Object.keys(refused.json.error.fields ?? {})).toEqual(Object.keys(elsewhere));
      expect(await show()).toMatchObject({ source: 'server' });
      const { sms, messagingService } = salon.twilio.account;
      const kept = await salon.shop.owner('PUT', path, {
        ...ours(salon.twilio),
        smsFrom: sms,
        messagingServiceSid: messagingService,
      });
      expect([kept.status, twilioChannel.parse(JSON.parse(kept.text)).warnings]).toEqual([200, []]);
    });

    test('is kept with a sender that cannot be checked, and says so', async () => {
      const answer = await salon.shop.owner('PUT', path, {
        ...ours(salon.twilio),
        whatsappFrom: '+33644600998',
      });
      expect(twilioChannel.parse(JSON.parse(answer.text)).warnings).toEqual([
        'one_way',
        'unchecked_sms',
        'unchecked_whatsapp',
      ]);
    });

    test('can change its sender without its token, and be forgotten', async () => {
      await salon.shop.owner('PUT', path, ours(salon.twilio));
      const { authToken: _, ...rest } = ours(salon.twilio);
      const changed = await salon.shop.owner('PUT', path, { ...rest, smsFrom: '+33644600001' });
      expect(changed.status, changed.text).toBe(200);
      expect(await show()).toMatchObject({ smsFrom: '+33644600001', warnings: ['french_mobile'] });
      expect((await salon.shop.owner('DELETE', path)).status).toBe(200);
      expect(await show()).toMatchObject({ source: 'server', accountSid: null });
      expect((await salon.shop.owner('DELETE', path)).status).toBe(404);
    });

    test('that Twilio no longer takes is shown as broken until it works again', async () => {
      await salon.shop.owner('PUT', path, ours(salon.twilio));
      salon.twilio.fail(20003, { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      expect(await show()).toMatchObject({ brokenReason: 'credentials' });
      expect((await health()).items[0]).toMatchObject({ state: 'broken' });
      salon.clock.advanceMin(10);
      await salon.deliver();
      expect(await show()).toMatchObject({ brokenReason: null });
    });

    test('is sealed with the ring of keys, and broken without it', async () => {
      await salon.shop.owner('PUT', path, ours(salon.twilio));
      const newer = 'another key of the tests, newer than the first';
      const { store } = database;
      const turned = startWorld({ store, clock: salon.clock, secretKeys: [newer, KEY] });
      await resealEverything({ store, secretBox: turned.core.secretBox });
      const { businessId } = salon.shop;
      const again = startWorld({ store, clock: salon.clock, secretKeys: [newer] });
      expect(await again.core.channels(businessId)).toContain('sms');
      expect(await show()).toMatchObject({ brokenReason: 'key_gone' });
      await resealEverything({
        store,
        secretBox: startWorld({ store, secretKeys: [KEY, newer] }).core.secretBox,
      });
      expect(await show()).toMatchObject({ brokenReason: null });
    });

    test('speaks for its own messages only', async () => {
      const shop = await openShop(salon.world);
      const other = await connectedElsewhere(shop.businessId);
      await salon.book('10:00');
      await salon.deliver();
      const [theirs] = await salon.told('confirmed');
      const url = `/api/integrations/twilio/status?message=${theirs?.id}`;
      const form = {
        AccountSid: other.accountSid,
        MessageSid: `SM${'1'.repeat(32)}`,
        MessageStatus: 'read',
      };
      const answer = await salon.world.ask('POST', url, {
        body: new URLSearchParams(form).toString(),
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'X-Twilio-Signature': getExpectedTwilioSignature(
            other.authToken,
            `http://localhost:3000${url}`,
            form,
          ),
        },
      });
      // It is signed well, by an account that has no part in it.
      expect(answer.status).toBe(204);
      expect(await salon.told('confirmed')).toMatchObject([{ state: 'accepted' }]);
    });
  });

  describe('a test message', () => {
    test('goes the way of all others, and stands in the log', async () => {
      const answer = await salon.shop.owner('POST', '/message-channels/sms/test', {
        to: salon.bea,
      });
      expect(message.parse(JSON.parse(answer.text))).toMatchObject({
        moment: 'test',
        channel: 'sms',
        state: 'planned',
        bookingId: null,
      });
      await salon.deliver();
      expect(salon.twilio.sent).toMatchObject([{ to: salon.bea, segments: 1, encoding: 'GSM-7' }]);
      expect(await salon.all()).toMatchObject([{ moment: 'test', state: 'accepted' }]);
    });

    test('by mail goes to whoever asks; elsewhere somebody has to say where to', async () => {
      const { businessId } = salon.shop;
      const email = `ines-${businessId}@salon.example`;
      const roles = [{ businessId, role: 'owner' as const }];
      const ines = await arrive(salon.world, { name: 'Inès', email, roles });
      const body = {};
      await ines.ask('POST', '/api/v1/message-channels/email/test', { body });
      expect(await salon.all()).toMatchObject([{ to: email }]);
      const nowhere = await ines.ask('POST', '/api/v1/message-channels/sms/test', { body });
      expect(nowhere.status).toBe(400);
      const wrong = await salon.shop.owner('POST', '/message-channels/sms/test', { to: '0612' });
      expect(wrong.json.error.fields).toMatchObject({ to: { code: 'phone_too_short' } });
    });
  });

  describe('sending again by hand', () => {
    const resend = (id: string | undefined, body: object = {}) =>
      salon.shop.owner('POST', `/messages/${id}/resend`, body);
    const failed = async () => {
      salon.twilio.fail(21614, { times: 1 });
      const booked = await salon.book('10:00');
      await salon.deliver();
      const [first] = await salon.told('confirmed');
      salon.clock.advanceMin(1);
      return { booked, id: first?.id };
    };

    test('is another message, which says what it repeats', async () => {
      const { id } = await failed();
      const answer = await resend(id);
      expect(answer.status, answer.text).toBe(201);
      await salon.deliver();
      expect(await salon.told('confirmed')).toMatchObject([
        { id, state: 'failed' },
        { state: 'accepted', resentFrom: id },
      ]);
    });

    test('is refused for what arrived, or is no longer true', async () => {
      const { booked, id } = await failed();
      await resend(id);
      await salon.deliver();
      const again = (await salon.told('confirmed')).at(-1)?.id;
      expect((await resend(again)).json.error.code).toBe('messages.not_resendable');
      await salon.world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      expect((await resend(id)).json.error.code).toBe('messages.outdated');
      expect((await resend('msg_nobody')).json.error.code).toBe('messages.not_found');
    });

    test('takes certainty for what may have arrived', async () => {
      salon.twilio.fail('lost', { times: 1 });
      await salon.book('10:00');
      await salon.deliver();
      const [unknown] = await salon.told('confirmed');
      expect((await resend(unknown?.id)).json.error.code).toBe('messages.unsure');
      expect((await resend(unknown?.id, { sure: true })).status).toBe(201);
      await salon.deliver();
      expect(salon.twilio.sent).toHaveLength(2);
    });

    test('says the booking as it is now', async () => {
      const { booked, id } = await failed();
      await salon.world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('11:00') } });
      await salon.deliver();
      await resend(id);
      await salon.deliver();
      expect(salon.twilio.sent.at(-1)?.body).toContain('11:00');
    });
  });
});
