import { optOutPage } from '@bookingsaas/server/contract/conversations';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkOf } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { changeSettings, openTextWorld, sentTo } from '../world/twilio/text-shop.ts';
import type { TextShop, TextWorld } from '../world/twilio/text-shop.ts';

const STRANGER = '+33698765432';
const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const inFrench = { with: { timezone: 'Europe/Paris', locale: 'fr' } };

onEachDatabase((database) => {
  let texts: TextWorld;
  let shop: TextShop;

  beforeEach(async () => {
    texts = await openTextWorld({ store: database.store });
    shop = await texts.open({
      business: { phone: '+33123456789' },
      service: { name: 'Coupe', changeNoticeMin: 1_440 },
    });
  });

  afterEach(() => texts.stop());

  const statusOf = async () => (await shop.bookings()).map(({ state }) => state.status);
  const lastText = () => sentTo(texts.twilio, texts.bea).at(-1)?.body;
  const optOuts = async (there: TextShop = shop) =>
    optOutPage.parse(JSON.parse((await there.owner('GET', '/opt-outs')).text)).items;

  async function bookAndTell(start = at('10:00')) {
    const booked = await shop.bookByPhone(start, inFrench);
    expect(booked.status).toBe(201);
    await texts.deliver();
    return booked;
  }

  /** Somebody writes, and what follows from it is done. */
  async function write(...given: Parameters<TextWorld['write']>): Promise<void> {
    expect(await texts.write(...given)).toBe(200);
    await texts.deliver();
  }

  describe('STOP', () => {
    test('ends all texts of the sender, also those of another business, until START', async () => {
      const other = await texts.open({ business: { name: 'Autre' } });
      await bookAndTell();
      expect(sentTo(texts.twilio, texts.bea)).toHaveLength(1);
      await write('  stop ');
      await shop.bookByPhone(at('11:00'));
      await other.bookByPhone(at('12:00'));
      await texts.deliver();
      expect(sentTo(texts.twilio, texts.bea)).toHaveLength(1);
      const unsent = async () => (await shop.log()).filter(({ reason }) => reason === 'opted_out');
      expect(await unsent()).toHaveLength(1);
      expect(await optOuts()).toMatchObject([{ address: texts.bea, by: 'reader', channel: 'sms' }]);
      const [optOut] = await optOuts();
      expect(await unsent()).toMatchObject([{ optedOutAt: optOut?.at }]);
      await write('START');
      expect(await optOuts()).toEqual([]);
      expect(await unsent()).toMatchObject([{ optedOutAt: null }]);
      await other.bookByPhone(at('13:00'));
      await texts.deliver();
      expect(sentTo(texts.twilio, texts.bea)).toHaveLength(2);
    });

    test.each(['ARRÊT', 'Stop.', 'UNSUBSCRIBE', 'CANCEL', 'stopall'])(
      'may be said as %s',
      async (word) => {
        await bookAndTell();
        await write(word);
        expect(await optOuts()).toMatchObject([{ address: texts.bea }]);
        expect(await statusOf()).toEqual(['confirmed']);
      },
    );

    test('that comes a second time after START changes nothing', async () => {
      await bookAndTell();
      await write('STOP', { sid: 'SM00000000000000000000000000000001' });
      await write('START');
      await write('STOP', { sid: 'SM00000000000000000000000000000001' });
      expect(await optOuts()).toEqual([]);
    });

    test('signed by somebody else is refused and changes nothing', async () => {
      await bookAndTell();
      expect(await texts.write('STOP', { isForged: true })).toBe(403);
      expect(await optOuts()).toEqual([]);
      expect(await shop.conversations()).toEqual([]);
    });

    test('to the number says nothing about WhatsApp', async () => {
      await bookAndTell();
      await write('STOP');
      expect((await shop.conversation()).optedOutOf).toEqual(['sms']);
    });
  });

  describe('an opt-out by hand', () => {
    const path = () => `/opt-outs/sms/${encodeURIComponent(texts.bea)}`;

    test('is the business’s own: another one still writes', async () => {
      const other = await texts.open({});
      expect(
        (await shop.owner('PUT', path(), { isOut: true, reason: 'Au téléphone' })).status,
      ).toBe(200);
      await shop.bookByPhone(at('10:00'));
      await other.bookByPhone(at('11:00'));
      await texts.deliver();
      expect(sentTo(texts.twilio, texts.bea)).toHaveLength(1);
      expect(await optOuts()).toMatchObject([
        { by: 'owner', sender: null, reason: 'Au téléphone' },
      ]);
      expect(await optOuts(other)).toEqual([]);
    });

    test('is lifted with a reason, and also lifts a STOP for this business', async () => {
      await bookAndTell();
      await write('STOP');
      expect((await shop.owner('PUT', path(), { isOut: false })).status).toBe(400);
      texts.clock.advanceMin(1);
      const reason = 'Elle le demande de nouveau';
      expect((await shop.owner('PUT', path(), { isOut: false, reason })).status).toBe(200);
      expect(await optOuts()).toEqual([]);
      await write('STOP');
      expect(await optOuts()).toMatchObject([{ by: 'reader' }]);
    });

    test('of a number the business never wrote to is not its to see', async () => {
      await bookAndTell();
      await write('STOP', { from: STRANGER });
      expect(await optOuts()).toEqual([]);
    });
  });

  describe('C', () => {
    beforeEach(() => changeSettings(shop, { replies: { cancels: true } }));

    test('asks first, and cancels when it is said again', async () => {
      await bookAndTell();
      await write('C');
      expect(lastText()).toMatch(/^Annuler Coupe \(mer. 10 juin à 12:00\) \? Répondez encore C/u);
      expect(await statusOf()).toEqual(['confirmed']);
      await write('Annuler');
      expect(await statusOf()).toEqual(['cancelled']);
      expect((await shop.log()).filter(({ moment }) => moment === 'cancelled')).toHaveLength(1);
      const [conversation] = await shop.conversations();
      expect(conversation).toMatchObject({ address: texts.bea, customerName: 'Bea Marin' });
    });

    test('is kept by NON, and forgotten after two hours', async () => {
      await bookAndTell();
      await write('C');
      await write('Non');
      expect(lastText()).toContain('on vous attend : ');
      await write('C');
      texts.clock.advanceMin(121);
      await write('C');
      expect(await statusOf()).toEqual(['confirmed']);
      await write('OUI');
      expect(await statusOf()).toEqual(['cancelled']);
    });

    test('that came twice before we could ask cancels nothing yet', async () => {
      await bookAndTell();
      expect(await texts.write('C')).toBe(200);
      expect(await texts.write('C')).toBe(200);
      await texts.deliver();
      expect(await statusOf()).toEqual(['confirmed']);
    });

    test('asks which of several, and cancels the one that is chosen', async () => {
      await bookAndTell(at('10:00', '10'));
      await bookAndTell(at('14:00', '11'));
      await write('c');
      expect(lastText()).toMatch(/C1 : mer. 10 juin 12:00, C2 : jeu. 11 juin 16:00/u);
      await write('C');
      expect(await statusOf()).toEqual(['confirmed', 'confirmed']);
      await write('c2');
      expect(await statusOf()).toEqual(['confirmed', 'cancelled']);
    });

    test('too late is told with the phone to call', async () => {
      await bookAndTell();
      texts.clock.set(at('11:00', '09'));
      await write('C');
      const told = sentTo(texts.twilio, texts.bea).find(({ body }) => body?.includes('trop tard'));
      expect(told?.body).toContain('01 23 45 67 89');
      await write('C');
      expect(await statusOf()).toEqual(['confirmed']);
    });

    test('without a booking, or where the owner does not want it, is for a person to read', async () => {
      await write('C', { from: STRANGER });
      await changeSettings(shop, { replies: { cancels: false } });
      await bookAndTell();
      await write('C');
      expect(await statusOf()).toEqual(['confirmed']);
      expect((await shop.conversation()).texts.at(-1)).toMatchObject({
        body: 'C',
        meaning: 'text',
      });
      expect((await shop.conversations())[0]?.unread).toBe(1);
    });

    test('by WhatsApp is answered by WhatsApp, where CANCEL means it too', async () => {
      await bookAndTell();
      await write('Cancel', { channel: 'whatsapp' });
      const [asked] = sentTo(texts.twilio, `whatsapp:${texts.bea}`);
      expect(asked?.body).toContain('Répondez encore C');
      expect(await optOuts()).toEqual([]);
    });
  });

  describe('1', () => {
    const attendance = async () => {
      const [{ id } = { id: '' }] = await shop.bookings();
      const answer = await shop.owner('GET', `/bookings/${id}`);
      const said: { attendance?: unknown } = JSON.parse(answer.text);
      return said.attendance;
    };

    test('says that they will come, until the booking moves', async () => {
      await changeSettings(shop, { replies: { confirms: true } });
      const booked = await bookAndTell();
      expect(await attendance()).toBeNull();
      await write('1');
      expect(await attendance()).toEqual({ channel: 'sms', at: '2026-06-01T08:00:01Z' });
      await texts.world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('14:00') } });
      expect(await attendance()).toBeNull();
      await write('Oui');
      expect(await attendance()).not.toBeNull();
    });

    test('is a plain text where the owner did not ask for it', async () => {
      await bookAndTell();
      await write('1');
      expect(await attendance()).toBeNull();
      expect((await shop.conversation()).texts.at(-1)).toMatchObject({ meaning: 'text' });
    });
  });

  describe('AIDE', () => {
    test('is answered by us, and HELP by Twilio', async () => {
      await bookAndTell();
      await write('HELP');
      expect(sentTo(texts.twilio, texts.bea)).toHaveLength(1);
      await write('Aide');
      expect(lastText()).toMatch(/^Shop: .* 01 23 45 67 89/u);
    });
  });
});
