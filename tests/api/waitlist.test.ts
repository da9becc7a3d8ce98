import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagePage } from '@bookingsaas/server/contract/messages';
import { waitlistPage } from '@bookingsaas/server/contract/waitlist';
import type { WaitlistEntryView } from '@bookingsaas/server/contract/waitlist';
import { sweepWaitlist } from '@bookingsaas/server/usecases/waitlist/sweep-waitlist';
import PostalMime from 'postal-mime';
import { startWorld } from '../world/app.ts';
import type { Answer, World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';
import { openMailbox } from '../world/mailbox.ts';
import type { Mailbox } from '../world/mailbox.ts';

const DAY = '2026-06-10';
const at = (time: string, day = DAY) => `${day}T${time}:00Z`;
/** Tells the people of one story from those of the last, who still wait in the same database. */
let story = 0;
const addressOf = (name: string) => `${name.toLowerCase()}.${story}@example.net`;

onEachDatabase((database) => {
  let mailbox: Mailbox;
  let world: World;
  let shop: Shop;
  /** Bookings that fill the day, by start. */
  let taken: Record<string, Answer>;

  beforeEach(async () => {
    story += 1;
    mailbox = await openMailbox();
    world = open();
    await world.outbox.drain();
    shop = await openShop(world, { hours: [['09:00', '12:00']] });
    taken = {};
    for (const time of ['09:00', '10:00', '11:00']) taken[time] = await shop.book(at(time));
    await deliver();
  });

  afterEach(() => mailbox.close());

  function open(): World {
    return startWorld({
      store: database.store,
      env: { SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' },
    });
  }

  function join(name: string, wish: Record<string, unknown> = {}): Promise<Answer> {
    return world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/waitlist`, {
      body: {
        service: shop.service,
        from: DAY,
        to: DAY,
        customer: { name, email: addressOf(name) },
        timezone: 'UTC',
        locale: 'fr',
        ...wish,
      },
    });
  }

  async function cancel(time: string): Promise<void> {
    const booked = taken[time];
    if (booked === undefined) throw new Error(`Nothing was booked at ${time}`);
    const answer = await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
    expect(answer.status).toBe(200);
  }

  /** All that is due goes out, by as many rounds as news, looks and messages need. */
  async function deliver(there: World = world): Promise<void> {
    for (let round = 0; round < 5; round += 1) await there.outbox.drain();
  }

  async function list(show = 'active'): Promise<WaitlistEntryView[]> {
    const answer = await shop.owner('GET', `/waitlist?show=${show}`);
    return waitlistPage.parse(JSON.parse(answer.text)).items;
  }

  const states = async () =>
    Object.fromEntries((await list('all')).map(({ customer, state }) => [customer.name, state]));

  function lettersTo(name: string) {
    return mailbox.letters.filter(({ to }) => to.includes(addressOf(name)));
  }

  async function linkIn(name: string): Promise<string> {
    const last = lettersTo(name).at(-1);
    if (last === undefined) throw new Error(`Nobody wrote to ${name}`);
    const { text = '' } = await PostalMime.parse(last.raw);
    const token = /\/l\/(?<token>[\w-]+)/u.exec(text)?.groups?.['token'];
    if (token === undefined) throw new Error(`No link in “${text}”`);
    return `/l/${token}`;
  }

  describe('joining', () => {
    test('is possible on a full day, and the owner sees who waits, for what and in which order', async () => {
      const joined = await join('Ada');
      expect([joined.status, joined.json]).toMatchObject([
        201,
        { from: DAY, to: DAY, holdMin: 30, weekdays: [], parts: [] },
      ]);
      world.clock.advanceMin(1);
      await join('Bo', { staff: shop.people['A'], parts: ['morning'] });
      expect(await list()).toMatchObject([
        { position: 1, state: 'waiting', staff: null, customer: { email: addressOf('Ada') } },
        { position: 2, state: 'waiting', staff: { name: 'A' }, parts: ['morning'] },
      ]);
    });

    test('is refused while a wished time is free, with that time', async () => {
      await cancel('10:00');
      const refused = await join('Ada');
      expect([refused.status, refused.json.error]).toMatchObject([
        409,
        { code: 'waitlist.time_free', nearest: [at('10:00')] },
      ]);
      expect(await list('all')).toEqual([]);
    });

    test('twice for the same is once, whoever asks and however it is written', async () => {
      const first = await join('Ada');
      const again = await join('Ada', {
        customer: { name: 'Ada L.', email: addressOf('Ada').toUpperCase() },
      });
      expect([again.status, again.text]).toEqual([201, first.text]);
      expect(await list()).toHaveLength(1);
      await Promise.all([join('Bo'), join('Bo'), join('Bo')]);
      expect(await list()).toHaveLength(2);
    });

    test('repeated by its key answers the same; the key with something else is refused', async () => {
      const send = (name: string) =>
        world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/waitlist`, {
          headers: { 'Idempotency-Key': 'one' },
          body: {
            service: shop.service,
            from: DAY,
            to: DAY,
            customer: { name, email: addressOf('Ada') },
            timezone: 'UTC',
            locale: 'fr',
          },
        });
      expect((await send('Ada')).text).toBe((await send('Ada')).text);
      expect((await send('Eve')).json.error.code).toBe('bookings.idempotency_mismatch');
      expect(await list()).toHaveLength(1);
    });

    test('needs an address that can be written to, and a day to come', async () => {
      const bare = await join('Ada', { customer: { name: 'Ada' } });
      expect(bare.json.error.fields).toMatchObject({ 'customer.email': { code: 'required' } });
      const number = await join('Ada', { customer: { name: 'Ada', phone: '06 39 98 12 34' } });
      expect(number.json.error.fields).toMatchObject({ 'customer.email': { code: 'required' } });
      const past = await join('Ada', { from: '2026-05-01', to: '2026-05-02' });
      expect(past.json.error.fields).toMatchObject({ to: { code: 'too_small' } });
      expect((await join('Ada', { service: 'svc_other' })).status).toBe(404);
    });

    test('is not for robots, nor for one person five times over', async () => {
      expect((await join('Ada', { website: 'x' })).json.error.code).toBe('request.invalid');
      expect((await join('Ada', { filledInMs: 20 })).json.error.code).toBe('bookings.too_fast');
      for (const parts of [['morning'], ['afternoon'], ['evening'], [], ['morning', 'evening']])
        expect((await join('Ada', { parts })).status).toBe(201);
      const sixth = await join('Ada', { parts: ['afternoon', 'evening'] });
      expect([sixth.status, sixth.json.error.code]).toEqual([409, 'waitlist.too_many']);
      expect(await list()).toHaveLength(5);
    });

    test('is closed where the owner switched it off, and where nobody could be told', async () => {
      await shop.owner('PATCH', '/message-settings', { waitlist: { isOn: false } });
      expect((await join('Ada')).json.error.code).toBe('waitlist.closed');
      const mute = startWorld({ store: database.store });
      const answer = await mute.ask('POST', `/api/v1/widgets/${shop.widgetKey}/waitlist`, {
        body: {
          service: shop.service,
          from: DAY,
          to: DAY,
          customer: { name: 'Ada', email: addressOf('Ada') },
          timezone: 'UTC',
          locale: 'fr',
        },
      });
      expect(answer.json.error.code).toBe('waitlist.closed');
    });
  });

  describe('a time that frees', () => {
    test('is held for the first in line and told to nobody else', async () => {
      await join('Ada');
      world.clock.advanceMin(1);
      await join('Bo');
      await cancel('10:00');
      await deliver();
      expect(await states()).toEqual({ Ada: 'offered', Bo: 'waiting' });
      expect((await list())[0]).toMatchObject({
        offer: { start: at('10:00'), until: '2026-06-01T08:31:00Z' },
        offers: 1,
      });
      expect(lettersTo('Ada')).toHaveLength(1);
      expect(lettersTo('Bo')).toHaveLength(0);
      expect(await shop.free(DAY)).toEqual([]);
      expect((await shop.book(at('10:00'))).json.error.code).toBe('bookings.slot_taken');
    });

    test('is offered to who comes next when nobody answers, and to nobody twice', async () => {
      await join('Ada');
      world.clock.advanceMin(1);
      await join('Bo');
      await cancel('10:00');
      await deliver();
      world.clock.advanceMin(30);
      await deliver();
      expect(await states()).toEqual({ Ada: 'waiting', Bo: 'offered' });
      world.clock.advanceMin(30);
      await deliver();
      expect(await states()).toEqual({ Ada: 'waiting', Bo: 'waiting' });
      expect(await shop.free(DAY)).toEqual([at('10:00')]);
      await sweepWaitlist(world.core);
      expect(lettersTo('Ada')).toHaveLength(1);
      expect(lettersTo('Bo')).toHaveLength(1);
    });

    test('goes past those for whom it is another day, person, or hour', async () => {
      const other = { from: '2026-06-11', to: '2026-06-11' };
      for (const time of ['09:00', '10:00', '11:00']) await shop.book(at(time, '2026-06-11'));
      await join('Ada', other);
      await join('Bo', { parts: ['evening'] });
      await join('Cy', { weekdays: ['mon', 'tue'] });
      await join('Di', { from: '2026-06-10', to: '2026-06-12', weekdays: ['wed'] });
      await cancel('10:00');
      await deliver();
      expect(await states()).toEqual({
        Ada: 'waiting',
        Bo: 'waiting',
        Cy: 'waiting',
        Di: 'offered',
      });
    });

    test('in the night is told in the morning; one early in the morning at once, and kept till then', async () => {
      await join('Ada');
      world.clock.set('2026-06-08T23:00:00Z');
      await cancel('10:00');
      await deliver();
      expect(await states()).toEqual({ Ada: 'waiting' });
      world.clock.set('2026-06-09T08:00:00Z');
      await deliver();
      expect((await list())[0]).toMatchObject({ offer: { until: '2026-06-09T08:30:00Z' } });
      world.clock.set('2026-06-09T23:00:00Z');
      await deliver();
      await cancel('09:00');
      await deliver();
      expect((await list())[0]).toMatchObject({
        offer: { start: at('09:00'), until: at('08:30') },
      });
    });

    test('of somebody who has booked meanwhile goes to the next', async () => {
      await join('Ada');
      world.clock.advanceMin(1);
      await join('Bo');
      await cancel('11:00');
      const own = await shop.book(at('11:00'), {
        with: { customer: { name: 'Ada', email: addressOf('Ada') } },
      });
      expect(own.status).toBe(201);
      await deliver();
      expect(await states()).toEqual({ Ada: 'waiting', Bo: 'waiting' });
      await cancel('10:00');
      await deliver();
      expect(await states()).toEqual({ Ada: 'booked', Bo: 'offered' });
      expect((await list('all'))[0]?.bookingId).toBe(own.json.booking.id);
    });

    test('also when the hours get longer, or time off ends: found by the sweep, once', async () => {
      await join('Ada');
      await deliver();
      await sweepWaitlist(world.core);
      expect(await states()).toEqual({ Ada: 'waiting' });
      const [schedule] = await world.store.read.schedules.list(shop.businessId);
      await shop.owner('PUT', `/schedules/${schedule?.id}/overrides/${DAY}`, {
        windows: [['09:00', '14:00']],
      });
      expect(await shop.free(DAY)).toEqual([at('12:00'), at('13:00')]);
      await sweepWaitlist(world.core);
      expect((await list())[0]).toMatchObject({ offer: { start: at('12:00') } });
    });

    test('that could not be told passes on at once, and the list says so', async () => {
      await join('Ada');
      world.clock.advanceMin(1);
      await join('Bo');
      mailbox.answer({ at: 'recipient', code: 550, text: 'No such mailbox' });
      await cancel('10:00');
      await deliver();
      world.clock.advanceMin(1);
      await deliver();
      expect(await states()).toEqual({ Ada: 'waiting', Bo: 'offered' });
      expect((await list())[0]).toMatchObject({ problem: 'not_reached' });
    });
  });

  describe('an end', () => {
    test('comes with the day, and after three offers nobody answered', async () => {
      await join('Ada');
      await join('Bo', { parts: ['evening'] });
      for (const time of ['09:00', '10:00', '11:00']) {
        await cancel(time);
        await deliver();
        world.clock.advanceMin(30);
        await deliver();
      }
      expect(await states()).toEqual({ Ada: 'expired', Bo: 'waiting' });
      world.clock.set('2026-06-11T00:00:00Z');
      await sweepWaitlist(world.core);
      expect(await states()).toEqual({ Ada: 'expired', Bo: 'expired' });
    });

    test('by the owner gives the held time to the next', async () => {
      await join('Ada');
      world.clock.advanceMin(1);
      await join('Bo');
      await cancel('10:00');
      await deliver();
      const [ada] = await list();
      expect((await shop.owner('DELETE', `/waitlist/${ada?.id}`)).status).toBe(204);
      expect((await shop.owner('DELETE', `/waitlist/${ada?.id}`)).status).toBe(204);
      expect((await shop.owner('DELETE', '/waitlist/wtl_other')).status).toBe(404);
      await deliver();
      expect(await states()).toEqual({ Ada: 'removed', Bo: 'offered' });
    });
  });

  describe('in two processes', () => {
    test('one time is offered to one, and each is told once', async () => {
      for (const name of ['Ada', 'Bo', 'Cy', 'Di']) {
        await join(name);
        world.clock.advanceMin(1);
      }
      const second = startWorld({
        store: database.store,
        clock: world.clock,
        env: { SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.example' },
      });
      await cancel('09:00');
      await cancel('10:00');
      await Promise.all([
        deliver(),
        deliver(second),
        sweepWaitlist(world.core),
        sweepWaitlist(second.core),
      ]);
      await deliver();
      const entries = await list();
      expect(entries.map(({ state }) => state)).toEqual([
        'offered',
        'offered',
        'waiting',
        'waiting',
      ]);
      expect(new Set(entries.map(({ offer }) => offer?.start)).size).toBe(3);
      expect(['Ada', 'Bo', 'Cy', 'Di'].map((name) => lettersTo(name).length)).toEqual([1, 1, 0, 0]);
    });
  });

  test('a message of the list is in the log without the link by which to act', async () => {
    await join('Ada');
    await cancel('10:00');
    await deliver();
    const link = await linkIn('Ada');
    const log = messagePage.parse(JSON.parse((await shop.owner('GET', '/messages')).text)).items;
    const [message] = log.filter(({ moment }) => moment === 'waitlist');
    expect(message).toMatchObject({ state: 'accepted', to: addressOf('Ada') });
    expect(message?.body).toContain('Bonjour Ada');
    expect(message?.body).toContain('jusqu’à 08:30');
    expect(message?.body).not.toContain(link);
  });
});
