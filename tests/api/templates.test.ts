import { messagePage } from '@bookingsaas/server/contract/messages';
import { template } from '@bookingsaas/server/contract/templates';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { drainAll } from '../world/deliver-all.ts';
import type { Mailbox } from '../world/mailbox.ts';
import { everyText, lookAt, openTextSalon, writeText } from './template-steps.ts';

const at = '2026-06-10T10:00:00Z';
const asBea = { with: { timezone: 'UTC', locale: 'fr' } };
/** As somebody writes who types on a Mac: three signs that no short alphabet has. */
const DEAR =
  'Bonjour {{first_name}}, on vous attend {{date}} à {{time}} avec {{person}} ({{service}}). Besoin d’annuler ? {{link}} – {{business}}';

onEachDatabase((database) => {
  let mailbox: Mailbox;
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    ({ mailbox, world, shop } = await openTextSalon(database, {
      business: { email: 'ines@salon.example' },
      service: { name: 'Couleur', price: { amountMinor: 4800, isFrom: false } },
    }));
  });

  afterEach(() => mailbox.close());

  const write = (path: string, text: object) => writeText(shop, path, text);
  const look = (request: Parameters<typeof lookAt>[1]) => lookAt(shop, request);

  async function bodiesOf(moment: string): Promise<(string | null)[]> {
    const { items } = messagePage.parse(
      JSON.parse((await shop.owner('GET', '/messages?limit=100')).text),
    );
    return items
      .filter((one) => one.moment === moment && one.audience === 'visitor')
      .map(({ body }) => body);
  }

  describe('a text of one’s own', () => {
    test('goes to visitors in its language, and is given back', async () => {
      const own = await write('confirmed/email/fr', {
        subject: 'À {{date}}',
        body: 'Chère {{first_name}}{{#price}}, cela fera {{price}}{{/price}}.\n\n{{link}}',
      });
      expect(own).toMatchObject({ isOwn: true, problems: [] });
      await shop.book(at, asBea);
      await shop.book('2026-06-10T12:00:00Z', { with: { timezone: 'UTC', locale: 'en' } });
      await drainAll(world);
      const letters = mailbox.letters.filter(({ to }) => to.includes('bea@example.net'));
      expect(letters).toHaveLength(2);
      const { items } = messagePage.parse(
        JSON.parse((await shop.owner('GET', '/messages?limit=100')).text),
      );
      const told = items.filter(
        ({ moment, audience }) => moment === 'confirmed' && audience === 'visitor',
      );
      expect(new Set(told.map(({ subject }) => subject))).toEqual(
        new Set(['Your appointment on Wednesday, June 10 at 12:00 PM', 'À mercredi 10 juin']),
      );
      expect(told.map(({ body }) => body)).toContainEqual(
        expect.stringMatching(/^Chère Bea, cela fera 48\s€\./u),
      );

      expect((await shop.owner('GET', '/export.json')).text).toContain('cela fera {{price}}');
      const reset = await shop.owner('DELETE', '/templates/confirmed/email/fr');
      expect(template.parse(JSON.parse(reset.text))).toMatchObject({ isOwn: false });
      await shop.book('2026-06-11T10:00:00Z', asBea);
      await drainAll(world);
      expect(await bodiesOf('confirmed')).toContainEqual(expect.stringContaining('C’est noté'));
    });

    test('that cannot be filled in gives way to the product’s, and the owner sees it', async () => {
      const broken = await write('confirmed/email/fr', { body: 'Cela fait {{#price}}{{price}}' });
      expect(broken.problems).toMatchObject([{ code: 'not_closed', name: 'price' }]);
      await shop.book(at, asBea);
      await drainAll(world);
      expect(await bodiesOf('confirmed')).toEqual([
        expect.stringContaining('C’est noté : Couleur'),
      ]);
      const list = await everyText(shop);
      const seen = list.items.find(
        ({ audience, moment, channel, locale }) =>
          `${audience} ${moment} ${channel} ${locale}` === 'visitor confirmed email fr',
      );
      expect(seen?.fellBack).toEqual({ at: '2026-06-01T08:00:00Z', reason: 'broken' });
      expect((await write('confirmed/email/fr', { body: 'Bien noté' })).fellBack).toBe(null);
    });

    test('with a placeholder that does not exist is sent without it', async () => {
      await write('confirmed/email/fr', { body: 'Bonjour {{prénon}}, c’est {{service}}.' });
      await shop.book(at, asBea);
      await drainAll(world);
      expect(await bodiesOf('confirmed')).toEqual(['Bonjour , c’est Couleur.']);
    });

    test('for WhatsApp maps the approved text’s variables, without gaps, to what exists', async () => {
      const sid = `HX${'a1'.repeat(16)}`;
      const body = 'Bonjour {{first_name}}, à {{date}}';
      const saved = await write('reminder/whatsapp/fr', {
        body,
        content: { sid, variables: { 1: 'first_name', 2: 'date' } },
      });
      expect(saved.content).toEqual({ sid, variables: { 1: 'first_name', 2: 'date' } });
      for (const [content, field] of [
        [{ sid: 'HX12', variables: {} }, 'content.sid'],
        [{ sid, variables: { 1: 'pirce' } }, 'content.variables.1'],
        [{ sid, variables: { 1: 'first_name', 3: 'date' } }, 'content.variables.2'],
      ] as const) {
        const answer = await shop.owner('PUT', '/templates/reminder/whatsapp/fr', {
          body,
          content,
        });
        expect([answer.status, Object.keys(answer.json.error.fields ?? {})]).toEqual([
          400,
          [field],
        ]);
      }
    });
  });

  describe('looking at a text before it is saved', () => {
    test('says what its signs cost, and what it costs without them', async () => {
      const seen = await look({ body: DEAR, isPlain: false, example: 'worst' });
      expect(seen.sms).toMatchObject({ encoding: 'ucs-2', unitsPerSegment: 67, segments: 3 });
      expect(seen.inPlain).toMatchObject({ encoding: 'gsm-7', segments: 1 });
      expect(seen.signs).toEqual([
        { sign: 'û', word: 'août', plain: 'aout' },
        { sign: '’', word: 'd’annuler', plain: "d'annuler" },
        { sign: '–', word: '–', plain: '-' },
      ]);
      expect(seen.sms?.price).toEqual({ amountMicros: 240_000, currency: 'USD', from: 'estimate' });
      expect(seen.plainBody).toContain("d'annuler ? {{link}} - {{business}}");
      const again = await look({ body: seen.plainBody ?? '', example: 'worst' });
      expect(again.sms).toMatchObject({ encoding: 'gsm-7', segments: 1 });
      expect(again.body).toContain('mer. 26 aout à 10:00 avec Inès (Couleur)');
    });

    test('counts what the owner pays, once that is known better', async () => {
      const prices = { currency: 'EUR', sms: { FR: 65_000 } };
      await shop.owner('PATCH', '/message-settings', { prices });
      const seen = await look({ body: 'A {{date}} {{link}}' });
      expect(seen.sms?.price).toEqual({ amountMicros: 65_000, currency: 'EUR', from: 'owner' });
    });

    test('names what is wrong, and the placeholder that was meant', async () => {
      const seen = await look({ body: 'Bonjour {{prenom}} {{#prix}}x{{/price}} {{lapin}}' });
      expect(seen.problems).toMatchObject([
        { code: 'unknown_placeholder', name: 'prenom', nearest: 'first_name', at: 8 },
        { code: 'unknown_placeholder', name: 'prix', nearest: 'price' },
        { code: 'not_closed', name: 'prix' },
        { code: 'not_opened', name: 'price' },
        { code: 'unknown_placeholder', name: 'lapin', nearest: null },
      ]);
      expect(seen.unfit).toBe('broken');
    });

    test('shows an emoji that nothing can replace', async () => {
      const seen = await look({ body: 'À bientôt 📅 {{link}}' });
      expect(seen.signs).toEqual([
        { sign: 'À', word: 'À', plain: 'A' },
        { sign: 'ô', word: 'bientôt', plain: 'bientot' },
        { sign: '📅', word: '📅', plain: null },
      ]);
      expect(seen.inPlain?.encoding).toBe('ucs-2');
    });

    test('fills in a booking of this business, and of no other', async () => {
      await shop.book(at, asBea);
      const [booking] = await shop.bookings();
      const list = await everyText(shop);
      expect(list.examples).toMatchObject([
        { id: booking?.id, name: 'Bea Marin', service: 'Couleur', start: at },
      ]);
      const seen = await look({ body: '{{first_name}} {{date}}', example: booking?.id ?? '' });
      expect(seen).toMatchObject({ body: 'Bea mer. 10 juin', start: at });
      const other = await openShop(world);
      const refused = await other.owner('POST', '/templates/preview', {
        moment: 'reminder',
        channel: 'sms',
        locale: 'fr',
        body: '{{name}}',
        example: booking?.id,
      });
      expect(refused.status).toBe(404);
    });

    test('counts this month’s messages of the kind', async () => {
      const body = 'A {{date}}';
      expect((await look({ body, channel: 'email', moment: 'reminder' })).thisMonth).toBe(0);
      await shop.book(at, asBea);
      await drainAll(world);
      const seen = await look({ body, channel: 'email', moment: 'reminder' });
      expect(seen).toMatchObject({ thisMonth: 1, sms: null, signs: [], isLinkAdded: false });
      expect(seen.subject).toContain('Rappel : ');
    });
  });

  test('a test carries the text as it was looked at', async () => {
    const answer = await shop.owner('POST', '/message-channels/email/test', {
      to: 'ines@salon.example',
      text: { subject: 'Rappel de samedi', body: 'On vous attend samedi.' },
    });
    expect(answer.status, answer.text).toBe(201);
    await drainAll(world);
    const letter = mailbox.letters.find(({ to }) => to.includes('ines@salon.example'));
    expect(await PostalMime.parse(letter?.raw ?? '')).toMatchObject({
      subject: 'Rappel de samedi',
      text: expect.stringContaining('On vous attend samedi.'),
    });
  });

  test('a sender in letters cannot be answered: the link stands in every text', async () => {
    world = startWorld({
      store: database.store,
      env: {
        TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
        TWILIO_AUTH_TOKEN: 'b'.repeat(32),
        TWILIO_SMS_FROM: 'LUMIERE',
      },
    });
    shop = await openShop(world, { business: { locale: 'fr' } });
    const without = await look({ body: 'On vous attend {{date}}.' });
    expect(without).toMatchObject({
      isLinkAdded: true,
      sender: { name: 'LUMIERE', isOneWay: true },
    });
    expect(without.body).toMatch(/^On vous attend .+ http:\/\/\S+\/b\/[\w-]{16}$/u);
    const named = await look({ body: 'Voir {{link}}' });
    expect(named).toMatchObject({ isLinkAdded: false });
    const free = await look({
      body: 'Une place {{date}} jusqu’à {{held_until}}',
      moment: 'waitlist',
    });
    expect(free.body).toMatch(/\/l\/[\w-]{16}$/u);
  });

  test('every placeholder says what it is, in both languages', async () => {
    const list = await everyText(shop);
    expect(list.items.every(({ isOwn, problems }) => !isOwn && problems.length === 0)).toBe(true);
    expect(new Set(list.placeholders.map(({ label }) => label.fr)).size).toBe(
      list.placeholders.length,
    );
    // `{fin prix}` and `{end price}` close a conditional while a text is edited.
    for (const { label } of list.placeholders) {
      expect(label.fr).not.toMatch(/^(?:si|sans|fin) /u);
      expect(label.en).not.toMatch(/^(?:if|without|end) /u);
    }
    const price = list.placeholders.find(({ name }) => name === 'price');
    expect(price).toMatchObject({ type: 'price', mayBeMissing: true, label: { fr: 'prix' } });
  });
});
