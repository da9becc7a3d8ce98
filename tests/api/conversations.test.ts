import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { openTextWorld, sentTo } from '../world/twilio/text-shop.ts';
import type { TextShop, TextWorld } from '../world/twilio/text-shop.ts';

const STRANGER = '+33698765432';
const at = (time: string) => `2026-06-10T${time}:00Z`;

onEachDatabase((database) => {
  let texts: TextWorld;
  let shop: TextShop;

  beforeEach(async () => {
    texts = await openTextWorld({ store: database.store });
    shop = await texts.open();
  });

  afterEach(() => texts.stop());

  const lastText = () => sentTo(texts.twilio, texts.bea).at(-1)?.body;

  async function bookAndTell(): Promise<void> {
    expect((await shop.bookByPhone(at('10:00'))).status).toBe(201);
    await texts.deliver();
  }

  /** Somebody writes, and what follows from it is done. */
  async function write(...given: Parameters<TextWorld['write']>): Promise<void> {
    expect(await texts.write(...given)).toBe(200);
    await texts.deliver();
  }

  describe('a conversation', () => {
    const path = () => `/conversations/${encodeURIComponent(texts.bea)}`;

    test('shows what was said, and is answered by SMS', async () => {
      await bookAndTell();
      await write('Puis-je venir avec mon chien ?');
      const [line] = await shop.conversations();
      expect(line).toMatchObject({ unread: 1, last: { direction: 'in', channel: 'sms' } });
      const answer = await shop.owner('POST', path(), { text: 'Avec plaisir !' });
      expect(answer.status).toBe(200);
      await texts.deliver();
      expect(lastText()).toBe('Avec plaisir !');
      const shown = await shop.conversation();
      expect(shown.texts.map(({ direction }) => direction)).toEqual(['out', 'in', 'out']);
      expect(shown).toMatchObject({ answersBy: 'sms', customerName: 'Bea Marin' });
      expect((await shop.conversations())[0]?.unread).toBe(0);
    });

    test('on WhatsApp is answered there for a day, then by SMS', async () => {
      await bookAndTell();
      await write('Bonjour', { channel: 'whatsapp' });
      expect((await shop.conversation()).answersBy).toBe('whatsapp');
      await shop.owner('POST', path(), { text: 'Bonjour Bea' });
      await texts.deliver();
      await texts.twilio.settleAll();
      expect(sentTo(texts.twilio, `whatsapp:${texts.bea}`)).toMatchObject([
        { status: 'delivered' },
      ]);
      texts.clock.advanceMin(24 * 60);
      expect((await shop.conversation()).answersBy).toBe('sms');
      const refused = await shop.owner('POST', path(), { text: 'Et encore', channel: 'whatsapp' });
      expect(refused.json.error.code).toBe('messages.window_closed');
    });

    test('is not answered to who opted out, nor begun with who never wrote', async () => {
      await bookAndTell();
      await write('STOP');
      const refused = await shop.owner('POST', path(), { text: 'Quand même' });
      expect(refused.json.error.code).toBe('messages.opted_out');
      const stranger = `/conversations/${encodeURIComponent(STRANGER)}`;
      expect((await shop.owner('POST', stranger, { text: 'Bonjour' })).status).toBe(404);
    });

    test('belongs to whoever wrote to the number last', async () => {
      const other = await texts.open({});
      await bookAndTell();
      texts.clock.advanceMin(1);
      await other.bookByPhone(at('12:00'));
      await texts.deliver();
      await write('Merci');
      expect(await shop.conversations()).toEqual([]);
      expect(await other.conversations()).toMatchObject([{ address: texts.bea }]);
    });

    test('comes once, however often Twilio brings it', async () => {
      await bookAndTell();
      const sid = 'SM00000000000000000000000000000002';
      await write('Merci', { sid });
      await write('Merci', { sid });
      expect((await shop.conversation()).texts).toHaveLength(2);
    });
  });
});
