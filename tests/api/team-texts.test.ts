import { messagePage } from '@bookingsaas/server/contract/messages';
import { template } from '@bookingsaas/server/contract/templates';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../world/app.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { drainAll } from '../world/deliver-all.ts';
import type { Mailbox } from '../world/mailbox.ts';
import { everyText, lookAt, openTextSalon, writeText } from './template-steps.ts';

const OWNER = 'salon@example.org';
const INES = 'ines@example.org';

onEachDatabase((database) => {
  let mailbox: Mailbox;
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    ({ mailbox, world, shop } = await openTextSalon(database, {
      business: { email: OWNER },
      service: { name: 'Couleur' },
    }));
    await shop.owner('PATCH', `/staff/${shop.people['Inès']}`, { email: INES });
    await shop.owner('PATCH', '/message-settings', { person: { confirmed: ['email'] } });
  });

  afterEach(() => mailbox.close());

  /** A visitor books in English; what becomes of it is read by the team in French. */
  async function book(hour: string): Promise<void> {
    await shop.book(`2026-06-10T${hour}:00:00Z`, { with: { timezone: 'UTC', locale: 'en' } });
    await drainAll(world);
  }

  async function lastLetterTo(reader: string) {
    const letter = mailbox.letters.findLast(({ to }) => to.includes(reader));
    const { subject, text = '' } = await PostalMime.parse(letter?.raw ?? '');
    return { subject, text };
  }

  describe('a text for the team', () => {
    test('goes to its reader alone, in the language of the business, and is given back', async () => {
      const own = await writeText(shop, 'confirmed/email/fr?audience=owner', {
        subject: 'Du monde {{date}}',
        body: '{{name}} vient pour {{service}}.\n{{console_link}}',
      });
      expect(own).toMatchObject({ audience: 'owner', isOwn: true, problems: [] });
      await book('10');
      expect(await lastLetterTo(OWNER)).toMatchObject({
        subject: 'Du monde mercredi 10 juin',
        text: expect.stringMatching(
          /^Bea Marin vient pour Couleur\.\nhttp\S+\/console\/bookings\?/u,
        ),
      });
      expect((await lastLetterTo(INES)).text).toContain('a réservé Couleur, le mercredi 10 juin');
      expect((await lastLetterTo(INES)).text).toContain(' avec vous.');
      expect((await lastLetterTo('bea@example.net')).text).toContain('You are booked: Couleur');

      const reset = await shop.owner('DELETE', '/templates/confirmed/email/fr?audience=owner');
      expect(template.parse(JSON.parse(reset.text))).toMatchObject({
        audience: 'owner',
        isOwn: false,
        subject: 'Nouveau rendez-vous : {{name}}, {{date}} à {{time}}',
      });
      await book('12');
      expect((await lastLetterTo(OWNER)).text).toContain(' avec Inès.');
    });

    test('that cannot be filled in gives way to the product’s, and only it says so', async () => {
      await writeText(shop, 'confirmed/email/fr', { body: 'Bien noté' });
      await writeText(shop, 'confirmed/email/fr?audience=person', { body: '{{#price}}{{price}}' });
      const { messageTexts } = JSON.parse((await shop.owner('GET', '/export.json')).text);
      expect(messageTexts).toMatchObject([{ audience: 'person' }, { audience: 'visitor' }]);
      await book('10');
      expect((await lastLetterTo(INES)).text).toContain('Bea Marin a réservé Couleur');
      const fallen = (await everyText(shop)).items.filter(({ fellBack }) => fellBack !== null);
      expect(fallen.map(({ audience, moment }) => [audience, moment])).toEqual([
        ['person', 'confirmed'],
      ]);
    });

    test('never holds the visitor’s own link, nor a visitor’s text the console’s', async () => {
      const { placeholders } = await everyText(shop);
      const readersOf = (name: string) => placeholders.find((one) => one.name === name)?.audiences;
      expect(readersOf('link')).toEqual(['visitor']);
      expect(readersOf('console_link')).toEqual(['owner', 'person']);
      expect(readersOf('name')).toEqual(['visitor', 'owner', 'person']);

      const own = await writeText(shop, 'confirmed/email/fr?audience=owner', {
        body: 'Voir {{link}}',
      });
      expect(own.problems).toMatchObject([
        { code: 'unknown_placeholder', name: 'link', nearest: 'console_link' },
      ]);
      await writeText(shop, 'confirmed/email/en', { body: 'See {{console_link}}' });
      await book('10');
      expect((await lastLetterTo(OWNER)).text.trim()).toBe('Voir');
      expect((await lastLetterTo('bea@example.net')).text.trim()).toBe('See');
    });

    test('is looked at as the team will read it, with a booking that was made', async () => {
      await book('10');
      const [booking] = await shop.bookings();
      const seen = await lookAt(shop, {
        audience: 'owner',
        moment: 'confirmed',
        channel: 'email',
        body: '{{name}}, {{date}} à {{time}} : {{customer_email}} {{link}}',
        example: booking?.id ?? '',
      });
      expect(seen).toMatchObject({
        subject: 'Nouveau rendez-vous : Bea Marin, mercredi 10 juin à 10:00',
        body: 'Bea Marin, mercredi 10 juin à 10:00 : bea@example.net',
        problems: [{ code: 'unknown_placeholder', name: 'link' }],
        isLinkAdded: false,
        thisMonth: 1,
      });
      const usual = await lookAt(shop, {
        audience: 'person',
        moment: 'cancelled',
        body: '{{name}} ({{customer_phone}}) : {{reason}}',
      });
      expect(usual.body).toBe('Camille Moreau (06 39 98 01 12) : Je suis souffrante, pardon.');
    });

    test('of a freed time does not exist: only visitors wait', async () => {
      const { items } = await everyText(shop);
      const readers = items
        .filter(({ moment }) => moment === 'waitlist')
        .map(({ audience }) => audience);
      expect(new Set(readers)).toEqual(new Set(['visitor']));
      for (const [method, path] of [
        ['PUT', '/templates/waitlist/sms/fr?audience=owner'],
        ['DELETE', '/templates/waitlist/sms/fr?audience=person'],
      ] as const) {
        const refused = await shop.owner(
          method,
          path,
          method === 'PUT' ? { body: 'x' } : undefined,
        );
        expect([refused.status, Object.keys(refused.json.error.fields ?? {})]).toEqual([
          400,
          ['moment'],
        ]);
      }
    });

    test('stands in the log as it was sent', async () => {
      await writeText(shop, 'confirmed/email/fr?audience=owner', { body: 'Ouvrez : {{name}}' });
      await book('10');
      const { items } = messagePage.parse(
        JSON.parse((await shop.owner('GET', '/messages?limit=100')).text),
      );
      const told = items.filter(({ audience }) => audience === 'owner');
      expect(told.map(({ body }) => body)).toEqual(['Ouvrez : Bea Marin']);
    });
  });
});
