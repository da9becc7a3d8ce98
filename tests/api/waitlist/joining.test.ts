import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { startWorld } from '../../world/app.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { openBrowser } from '../pages/paper-browser.ts';
import { DAY, at, openWaitingRoom } from './waiting-room.ts';
import type { WaitingRoom } from './waiting-room.ts';

onEachDatabase((database) => {
  let room: WaitingRoom;

  beforeEach(async () => {
    room = await openWaitingRoom(database.store);
  });

  afterEach(() => room.mailbox.close());

  describe('joining', () => {
    test('is possible on a full day, and the owner sees who waits, for what and in which order', async () => {
      const joined = await room.join('Ada');
      expect([joined.status, joined.json]).toMatchObject([
        201,
        { from: DAY, to: DAY, holdMin: 30, weekdays: [], parts: [] },
      ]);
      room.world.clock.advanceMin(1);
      await room.join('Bo', { staff: room.shop.people['A'], parts: ['morning'] });
      expect(await room.list()).toMatchObject([
        { position: 1, state: 'waiting', staff: null, customer: { email: room.addressOf('Ada') } },
        { position: 2, state: 'waiting', staff: { name: 'A' }, parts: ['morning'] },
      ]);
    });

    test('is offered up to the last day that can be booked: what comes after is not full', async () => {
      const shown = async () =>
        JSON.parse((await room.world.ask('GET', `/api/v1/widgets/${room.shop.widgetKey}`)).text);
      expect((await shown()).waitlist).toEqual({ asks: 'email', holdMin: 30 });
      expect((await shown()).services[0]).not.toHaveProperty('lastDay');
      await room.shop.owner('PATCH', `/services/${room.shop.service}`, { horizonDays: 10 });
      expect((await shown()).services).toMatchObject([
        { id: room.shop.service, lastDay: '2026-06-11' },
      ]);
    });

    test('is refused while a wished time is free, with that time', async () => {
      await room.cancel('10:00');
      const refused = await room.join('Ada');
      expect([refused.status, refused.json.error]).toMatchObject([
        409,
        { code: 'waitlist.time_free', nearest: [at('10:00')] },
      ]);
      expect(await room.list('all')).toEqual([]);
    });

    test('twice for the same is once, whoever asks and however it is written', async () => {
      const first = await room.join('Ada');
      const again = await room.join('Ada', {
        customer: { name: 'Ada L.', email: room.addressOf('Ada').toUpperCase() },
      });
      expect([again.status, again.text]).toEqual([201, first.text]);
      expect(await room.list()).toHaveLength(1);
      await Promise.all([room.join('Bo'), room.join('Bo'), room.join('Bo')]);
      expect(await room.list()).toHaveLength(2);
    });

    test('is confirmed by one letter, which says for what and how to leave', async () => {
      await room.join('Ada');
      await room.join('Ada');
      await room.deliver();
      const letters = room.mailbox.letters.filter(({ to }) => to.includes(room.addressOf('Ada')));
      expect(letters).toHaveLength(1);
      const { subject, text = '' } = await PostalMime.parse(letters[0]?.raw ?? '');
      expect(subject).toBe('Vous êtes sur la liste d’attente');
      expect(text).toContain('pour S, le mercredi 10 juin.');
      const path = /\/l\/[\w-]+/u.exec(text)?.[0] ?? '';
      expect((await room.world.ask('GET', path)).text).toContain('Quitter la liste d’attente');
      const log = await room.shop.owner('GET', '/messages');
      expect(log.text).toContain('Vous êtes sur la liste d’attente');
      expect(log.text).not.toContain(path);
    });

    test('repeated by its key answers the same; the key with something else is refused', async () => {
      const send = (name: string) =>
        room.world.ask('POST', `/api/v1/widgets/${room.shop.widgetKey}/waitlist`, {
          headers: { 'Idempotency-Key': 'one' },
          body: {
            service: room.shop.service,
            from: DAY,
            to: DAY,
            customer: { name, email: room.addressOf('Ada') },
            timezone: 'UTC',
            locale: 'fr',
          },
        });
      expect((await send('Ada')).text).toBe((await send('Ada')).text);
      expect((await send('Eve')).json.error.code).toBe('bookings.idempotency_mismatch');
      expect(await room.list()).toHaveLength(1);
    });

    test('needs an address that can be written to, and a day to come', async () => {
      const bare = await room.join('Ada', { customer: { name: 'Ada' } });
      expect(bare.json.error.fields).toMatchObject({ 'customer.email': { code: 'required' } });
      const number = await room.join('Ada', { customer: { name: 'Ada', phone: '06 39 98 12 34' } });
      expect(number.json.error.fields).toMatchObject({ 'customer.email': { code: 'required' } });
      const past = await room.join('Ada', { from: '2026-05-01', to: '2026-05-02' });
      expect(past.json.error.fields).toMatchObject({ to: { code: 'too_small' } });
      expect((await room.join('Ada', { service: 'svc_other' })).status).toBe(404);
    });

    test('is not for robots, nor for one person five times over', async () => {
      expect((await room.join('Ada', { website: 'x' })).json.error.code).toBe('request.invalid');
      expect((await room.join('Ada', { filledInMs: 20 })).json.error.code).toBe(
        'bookings.too_fast',
      );
      for (const parts of [['morning'], ['afternoon'], ['evening'], [], ['morning', 'evening']])
        expect((await room.join('Ada', { parts })).status).toBe(201);
      const sixth = await room.join('Ada', { parts: ['afternoon', 'evening'] });
      expect([sixth.status, sixth.json.error.code]).toEqual([409, 'waitlist.too_many']);
      expect(await room.list()).toHaveLength(5);
    });

    test('is closed where the owner switched it off, and where nobody could be told', async () => {
      await room.shop.owner('PATCH', '/message-settings', { waitlist: { isOn: false } });
      expect((await room.join('Ada')).json.error.code).toBe('waitlist.closed');
      const mute = startWorld({ store: database.store });
      const answer = await mute.ask('POST', `/api/v1/widgets/${room.shop.widgetKey}/waitlist`, {
        body: {
          service: room.shop.service,
          from: DAY,
          to: DAY,
          customer: { name: 'Ada', email: room.addressOf('Ada') },
          timezone: 'UTC',
          locale: 'fr',
        },
      });
      expect(answer.json.error.code).toBe('waitlist.closed');
    });
  });

  describe('without JavaScript', () => {
    const french = () => openBrowser(room.world.app, { 'Accept-Language': 'fr' });

    test('the month leads to a form, which says what is missing, and puts them on the list', async () => {
      const times = await french().open(`/w/${room.shop.widgetKey}?plain=1&lang=fr`);
      const form = await times.follow(/wait=2026-06/u);
      expect(form.fields).toMatchObject({ from: '2026-06-01', to: '2026-06-30' });
      room.world.clock.advanceMin(1);
      const one = { from: DAY, to: DAY, name: 'Ada' };
      const refused = await form.send(one);
      expect([refused.status, refused.text]).toMatchObject([
        400,
        expect.stringContaining('Indiquez votre adresse e-mail.'),
      ]);
      const done = await refused.send({ ...one, email: room.addressOf('Ada'), morning: 'on' });
      expect(done.text).toContain('Vous êtes sur la liste d’attente');
      expect(await room.list()).toMatchObject([{ from: DAY, to: DAY, parts: ['morning'] }]);
    });

    test('days with free times are not for waiting, and nothing is offered where nobody could be told', async () => {
      const form = await french().open(`/w/${room.shop.widgetKey}?plain=1&lang=fr&wait=2026-06`);
      room.world.clock.advanceMin(1);
      const refused = await form.send({ name: 'Ada', email: room.addressOf('Ada') });
      expect([refused.status, refused.text]).toMatchObject([
        409,
        expect.stringContaining('Il y a des créneaux libres ces jours-là'),
      ]);
      await room.shop.owner('PATCH', '/message-settings', { waitlist: { isOn: false } });
      const times = await french().open(`/w/${room.shop.widgetKey}?plain=1&lang=fr`);
      expect(times.links.some((link) => link.includes('wait='))).toBe(false);
    });
  });
});
