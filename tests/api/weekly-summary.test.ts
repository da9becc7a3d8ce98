import { weeklySummary } from '@bookingsaas/server/contract/weekly-summary';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { planSummaries } from '@bookingsaas/server/usecases/summaries/plan-summaries';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { openMailbox } from '../world/mailbox.ts';
import type { Mailbox } from '../world/mailbox.ts';

onEachDatabase((database) => {
  let mailbox: Mailbox;
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    mailbox = await openMailbox();
    await begin('2026-11-19T10:00:00Z');
  });

  afterEach(() => mailbox.close());

  /** A salon in Paris, one day of which somebody looked at the widget and booked. */
  async function begin(now: string, facts: { email: string | null } = { email: INES }) {
    world = startWorld({ store: database.store, now, env: mailEnv() });
    await world.outbox.drain();
    shop = await openShop(world, {
      business: { name: 'Salon Lumière', timezone: 'Europe/Paris', locale: 'fr', ...facts },
      service: { price: { amountMinor: 4200, isFrom: false } },
    });
    await shop.owner('PATCH', '/message-settings', { owner: {} });
    await planSummaries(world.core);
  }

  async function aVisitThatBooks(start: string): Promise<void> {
    await world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/events`, {
      headers: {
        'Content-Type': 'text/plain;charset=UTF-8',
        'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      },
      body: {
        placement: 'inline',
        events: [
          ['ready', {}],
          ['view', {}],
        ],
      },
    });
    await world.visits.flush();
    const booked = await shop.book(start);
    expect(booked.status, booked.text).toBe(201);
    await rollUp(world.core);
  }

  async function monday(now: string, there: World = world): Promise<void> {
    there.clock.set(now);
    await rollUp(there.core);
    await planSummaries(there.core);
    await there.outbox.drain();
  }

  const mailEnv = () => ({ SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' });
  const summaries = async () => {
    const letters = await Promise.all(mailbox.letters.map(({ raw }) => PostalMime.parse(raw)));
    return letters.filter(({ subject }) => subject?.startsWith('Votre semaine'));
  };

  describe('on Monday at eight, where the business is', () => {
    test('last week’s figures are mailed, in its language, and once', async () => {
      await aVisitThatBooks('2026-11-26T10:00:00Z');
      await monday('2026-11-23T06:59:00Z');
      expect(await summaries()).toEqual([]);
      await monday('2026-11-23T07:00:00Z');
      const [letter] = await summaries();
      expect(letter?.to?.[0]?.address).toBe(INES);
      expect(letter?.subject?.replaceAll('\u00A0', ' ')).toBe(
        'Votre semaine du 16 au 22 novembre : 1 réservation',
      );
      const text = letter?.text?.replaceAll(/[\u00A0\u202F]/gu, ' ') ?? '';
      expect(text).toContain('Réservations : 1 (0 la semaine d’avant)');
      expect(text).toContain('Visiteurs du widget : 1');
      expect(text).toContain('Valeur des réservations : 42 €');
      expect(text).toContain('/console/analytics?period=custom&from=2026-11-16&to=2026-11-22');
      const other = startWorld({ store: database.store, clock: world.clock, env: mailEnv() });
      await Promise.all([monday('2026-11-23T07:01:00Z'), monday('2026-11-23T07:01:00Z', other)]);
      await monday('2026-11-23T15:00:00Z');
      expect(await summaries()).toHaveLength(1);
    });

    test.each([
      ['summer begins', '2026-03-26T10:00:00Z', '2026-03-30T06:00:00Z'],
      ['summer ends', '2026-10-22T10:00:00Z', '2026-10-26T07:00:00Z'],
    ])('also on the day after %s', async (_, thursday, eight) => {
      await begin(thursday);
      await aVisitThatBooks(
        new Date(Date.parse(thursday) + 30 * 86_400_000).toISOString().replace('.000Z', 'Z'),
      );
      await monday(new Date(Date.parse(eight) - 60_000).toISOString());
      expect(await summaries()).toEqual([]);
      await monday(eight);
      expect(await summaries()).toHaveLength(1);
    });

    test('a server that was down sends it a day later, but no old news', async () => {
      await aVisitThatBooks('2026-12-30T10:00:00Z');
      await monday('2026-11-24T10:00:00Z');
      expect(await summaries()).toHaveLength(1);
      await monday('2026-12-02T10:00:00Z');
      expect(await summaries()).toHaveLength(1);
      await monday('2026-12-03T10:00:00Z');
      expect(await summaries()).toHaveLength(1);
    });
  });

  test('a week in which nothing happened is not written about', async () => {
    await monday('2026-11-23T07:00:00Z');
    expect(await summaries()).toEqual([]);
  });

  test('whoever does not want it does not get it, until they want it again', async () => {
    await aVisitThatBooks('2026-12-30T10:00:00Z');
    const before = weeklySummary.parse(
      JSON.parse((await shop.owner('GET', '/weekly-summary')).text),
    );
    expect(before).toEqual({ isWanted: true, to: INES, nextAt: '2026-11-23T07:00:00Z' });
    await shop.owner('PATCH', '/weekly-summary', { isWanted: false });
    await monday('2026-11-23T07:00:00Z');
    expect(await summaries()).toEqual([]);
    await shop.owner('PATCH', '/weekly-summary', { isWanted: true });
    await monday('2026-11-30T07:00:00Z');
    expect(await summaries()).toHaveLength(1);
  });

  test('a mail server that is away is tried again', async () => {
    await aVisitThatBooks('2026-12-30T10:00:00Z');
    // What the visitor is told goes first.
    await world.outbox.drain();
    mailbox.answer({ at: 'recipient', code: 451, text: 'Later' });
    await monday('2026-11-23T07:00:00Z');
    expect(await summaries()).toEqual([]);
    await monday('2026-11-23T07:30:00Z');
    expect(await summaries()).toHaveLength(1);
  });
});

const INES = 'ines@salon.example';
