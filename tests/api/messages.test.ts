import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagePage, messageSettings } from '@bookingsaas/server/contract/messages';
import type { MessageView } from '@bookingsaas/server/contract/messages';
import PostalMime from 'postal-mime';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { drainAll } from '../world/deliver-all.ts';
import { openMailbox } from '../world/mailbox.ts';
import type { Mailbox } from '../world/mailbox.ts';

const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const asBea = { with: { timezone: 'UTC', locale: 'fr' } };

onEachDatabase((database) => {
  let mailbox: Mailbox;
  let world: World;
  let shop: Shop;

  beforeEach(async () => {
    mailbox = await openMailbox();
    world = open({ SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' });
    await world.outbox.drain();
    shop = await openShop(world, { business: { email: 'ines@salon.example', locale: 'fr' } });
  });

  afterEach(() => mailbox.close());

  function open(env: Record<string, string>): World {
    return startWorld({ store: database.store, env });
  }

  async function log(query = ''): Promise<MessageView[]> {
    const answer = await shop.owner('GET', `/messages${query}`);
    return messagePage.parse(JSON.parse(answer.text)).items;
  }

  async function letterTo(address: string) {
    const letters = mailbox.letters.filter(({ to }) => to.includes(address));
    const last = letters.at(-1);
    if (last === undefined) throw new Error(`Nobody wrote to ${address}`);
    return PostalMime.parse(last.raw);
  }

  describe('a booking', () => {
    test('is confirmed to the visitor by a letter with an invitation, and told to the owner', async () => {
      const booked = await shop.book(at('10:00'), asBea);
      await drainAll(world);
      const letter = await letterTo('bea@example.net');
      expect(letter.subject).toBe('Votre rendez-vous du mercredi 10 juin à 10:00');
      expect(letter.text).toContain('Bonjour Bea,');
      expect(letter.text).toContain(booked.json.manageUrl);
      expect(letter.from).toMatchObject({ address: 'rdv@salon.example' });
      expect(letter.replyTo?.[0]).toMatchObject({ address: 'ines@salon.example' });
      const { text: seen } = await shop.owner('GET', '/messages');
      expect(seen).toContain('Bonjour Bea,');
      expect(seen).not.toContain(linkOf(booked).split('/').at(-1));
      const [part] = calendarParts(mailbox, 'bea@example.net');
      expect(part).toMatch(/content-type: text\/calendar;[^]*?method=REQUEST/iu);
      const owner = await letterTo('ines@salon.example');
      expect(owner.subject).toContain('Nouveau rendez-vous : Bea Marin');
      expect((await log()).map(({ state }) => state).toSorted()).toEqual([
        'accepted',
        'accepted',
        'planned',
      ]);
    });

    test('that is moved and cancelled says so each time, by the same invitation with a higher number', async () => {
      const booked = await shop.book(at('10:00'), asBea);
      await drainAll(world);
      await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('11:00') } });
      await drainAll(world);
      await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      await drainAll(world);
      const parts = calendarParts(mailbox, 'bea@example.net');
      const invitations = parts.map(calendarText);
      const methods = ['REQUEST', 'REQUEST', 'CANCEL'];
      expect(parts.map((part) => /method=(?<method>\w+)/u.exec(part)?.groups?.['method'])).toEqual(
        methods,
      );
      expect(
        invitations.map((text) => /METHOD:(?<method>\w+)/u.exec(text)?.groups?.['method']),
      ).toEqual(methods);
      const numbers = invitations.map((text) =>
        Number(/SEQUENCE:(?<n>\d+)/u.exec(text)?.groups?.['n']),
      );
      expect(numbers).toEqual([0, 1, 2]);
      expect(new Set(invitations.map((text) => /UID:.*/u.exec(text)?.[0])).size).toBe(1);
      expect(invitations.at(-1)).toContain('STATUS:CANCELLED');
      const moved = await shop.owner('GET', '/messages');
      expect(moved.text).toContain('maintenant : mercredi 10 juin à 11:00');
    });

    test('made while the server was down is told once it runs, and told once', async () => {
      await shop.book(at('10:00'), asBea);
      const again = open({ SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' });
      await Promise.all([drainAll(world), drainAll(again)]);
      expect(mailbox.letters.filter(({ to }) => to.includes('bea@example.net'))).toHaveLength(1);
    });
  });

  describe('a reminder', () => {
    const reminders = async () => (await log()).filter(({ moment }) => moment === 'reminder');

    test('follows the booking: a move takes it along, a cancellation takes it away, a restart repeats nothing', async () => {
      const booked = await shop.book(at('10:00'), asBea);
      await drainAll(world);
      await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('10:00', '12') } });
      await drainAll(world);
      world.clock.set('2026-06-09T10:01:00Z');
      await drainAll(world);
      expect((await reminders()).map(({ state }) => state).toSorted()).toEqual([
        'planned',
        'withdrawn',
      ]);
      world.clock.set('2026-06-11T10:01:00Z');
      await drainAll(world);
      const letter = await letterTo('bea@example.net');
      expect(letter.subject).toBe('Rappel : vendredi 12 juin à 10:00');
      const again = startWorld({
        store: database.store,
        clock: world.clock,
        env: { SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' },
      });
      await drainAll(again);
      await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      await drainAll(again);
      const letters = await Promise.all(mailbox.letters.map(({ raw }) => PostalMime.parse(raw)));
      const told = letters.filter(({ subject }) => subject === letter.subject);
      expect(told).toHaveLength(1);
    });

    test('says the visitor’s time to the visitor, and the business’s to the owner', async () => {
      const there = await openShop(world, {
        business: { timezone: 'America/New_York', email: 'ny@salon.example', locale: 'fr' },
        weekly: { sun: [['09:00', '17:00']] },
      });
      await there.owner('PATCH', '/message-settings', {
        owner: { reminder: ['email'] },
        quietHours: null,
      });
      const booked = await there.book('2026-11-01T14:00:00Z', {
        with: { timezone: 'Europe/Paris', locale: 'fr' },
      });
      expect(booked.status, booked.text).toBe(201);
      await drainAll(world);
      world.clock.set('2026-10-31T14:00:00Z');
      await drainAll(world);
      expect((await letterTo('bea@example.net')).text).toContain('15:00 (Europe/Paris)');
      expect((await letterTo('ny@salon.example')).text).toContain('09:00 (America/New_York)');
    });

    test('that nobody could send in time is not sent at all', async () => {
      await shop.book(at('10:00'), asBea);
      await drainAll(world);
      world.clock.set('2026-06-10T09:30:00Z');
      await drainAll(world);
      expect(await reminders()).toMatchObject([{ state: 'withdrawn', reason: 'expired' }]);
    });
  });

  describe('a mail server that fails', () => {
    test('leaves the booking as it is, is tried again, and is seen by the owner', async () => {
      mailbox.answer(
        { at: 'recipient', code: 451, text: 'Later' },
        { at: 'recipient', code: 451, text: 'Later' },
      );
      const booked = await shop.book(at('10:00'), asBea);
      expect(booked.status).toBe(201);
      await drainAll(world);
      expect((await log('?state=planned')).map(({ moment }) => moment)).toContain('confirmed');
      world.clock.advanceMin(5);
      await drainAll(world);
      expect(mailbox.letters.filter(({ to }) => to.includes('bea@example.net'))).toHaveLength(1);
    });

    test('that refuses an address is not asked twice', async () => {
      await shop.owner('PATCH', '/message-settings', { owner: {} });
      mailbox.answer({ at: 'recipient', code: 550, text: 'No such user' });
      await shop.book(at('10:00'), asBea);
      await drainAll(world);
      world.clock.advanceMin(60);
      await drainAll(world);
      const failed = await log('?state=failed');
      expect(failed).toMatchObject([{ reason: 'refused' }]);
    });

    test('that falls silent after the letter: what came of it is unknown, and nothing is sent twice', async () => {
      mailbox.answer('cut');
      await shop.book(at('10:00'), asBea);
      await drainAll(world);
      world.clock.advanceMin(60);
      await drainAll(world);
      expect(await log('?state=unknown')).toHaveLength(1);
      expect(await log('?show=attention')).toMatchObject([{ state: 'unknown' }]);
      const all = new Set(mailbox.letters.flatMap(({ to }) => to));
      expect(mailbox.letters).toHaveLength(2);
      expect(all).toEqual(new Set(['bea@example.net', 'ines@salon.example']));
    });
  });

  test('a mail server that is not there is tried again until it is', async () => {
    const lost = open({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'rdv@salon.example' });
    const there = await openShop(lost, { business: { email: null } });
    await there.book(at('10:00'), asBea);
    await drainAll(lost);
    const { items } = messagePage.parse(JSON.parse((await there.owner('GET', '/messages')).text));
    expect(items.filter(({ moment }) => moment === 'confirmed')).toMatchObject([
      { state: 'planned', reason: 'no_answer' },
    ]);
  });

  test('without a mail server a message is not sent, and says so', async () => {
    const mute = open({});
    const quiet = await openShop(mute, { business: { email: 'q@salon.example' } });
    await quiet.book(at('10:00'), asBea);
    await drainAll(mute);
    const { items } = messagePage.parse(JSON.parse((await quiet.owner('GET', '/messages')).text));
    const now = items.filter(({ moment }) => moment === 'confirmed');
    expect(now).toHaveLength(2);
    const watched = await quiet.owner('GET', '/messages?show=attention');
    expect(messagePage.parse(JSON.parse(watched.text)).items).toEqual(now);
    for (const one of now) expect(one).toMatchObject({ state: 'not_sent', reason: 'no_provider' });
  });

  test('a name cannot write headers, and the owner’s choice is kept', async () => {
    const name = 'Bea\r\nBcc: everybody@example.net';
    await shop.book(at('10:00'), {
      with: { ...asBea.with, customer: { name, email: 'bea@example.net' } },
    });
    await drainAll(world);
    for (const { to, raw } of mailbox.letters) {
      expect(to).not.toContain('everybody@example.net');
      expect(raw).not.toMatch(/^Bcc:/mu);
    }
    const answer = await shop.owner('PATCH', '/message-settings', {
      reminders: [{ leadMin: 120 }],
    });
    const settings = messageSettings.parse(JSON.parse(answer.text));
    expect(settings).toMatchObject({
      reminders: [{ leadMin: 120 }],
      visitor: { confirmed: ['email'] },
    });
    const seen = await shop.owner('GET', '/message-settings');
    expect(JSON.parse(seen.text)).toEqual(settings);
  });
});

/** The calendar parts of letters to an address, raw with their headers. */
function calendarParts(mailbox: Mailbox, address: string): string[] {
  return mailbox.letters
    .filter(({ to }) => to.includes(address))
    .flatMap(({ raw }) => raw.split(/\r\n--[^\r\n]+\r\n/u))
    .filter((part) => /^content-type: text\/calendar/imu.test(part));
}

function calendarText(part: string): string {
  const [, body = ''] = part.split(/\r\n\r\n/u);
  return /content-transfer-encoding: base64/iu.test(part)
    ? Buffer.from(body, 'base64').toString()
    : body
        .replaceAll(/=\r\n/gu, '')
        .replaceAll(/=(?<hex>[0-9A-F]{2})/gu, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
}
