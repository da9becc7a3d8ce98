import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagePage } from '@bookingsaas/server/contract/messages';
import { expirePending } from '@bookingsaas/server/usecases/bookings/expire-pending';
import { sweepWaitlist } from '@bookingsaas/server/usecases/waitlist/sweep-waitlist';
import { onEachDatabase } from '../../world/databases.ts';
import { DAY, at, openWaitingRoom } from './waiting-room.ts';
import type { WaitingRoom } from './waiting-room.ts';

onEachDatabase((database) => {
  let room: WaitingRoom;

  beforeEach(async () => {
    room = await openWaitingRoom(database.store);
  });

  afterEach(() => room.mailbox.close());

  describe('a time that frees', () => {
    test('is held for the first in line and told to nobody else', async () => {
      await room.join('Ada');
      room.world.clock.advanceMin(1);
      await room.join('Bo');
      await room.cancel('10:00');
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'offered', Bo: 'waiting' });
      expect((await room.list())[0]).toMatchObject({
        offer: { start: at('10:00'), until: '2026-06-01T08:31:00Z' },
        offers: 1,
      });
      expect(room.lettersTo('Ada')).toHaveLength(1);
      expect(room.lettersTo('Bo')).toHaveLength(0);
      expect(await room.shop.free(DAY)).toEqual([]);
      expect((await room.shop.book(at('10:00'))).json.error.code).toBe('bookings.slot_taken');
    });

    test('is offered to who comes next when nobody answers, and to nobody twice', async () => {
      await room.join('Ada');
      room.world.clock.advanceMin(1);
      await room.join('Bo');
      await room.cancel('10:00');
      await room.deliver();
      room.world.clock.advanceMin(30);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'waiting', Bo: 'offered' });
      room.world.clock.advanceMin(30);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'waiting', Bo: 'waiting' });
      expect(await room.shop.free(DAY)).toEqual([at('10:00')]);
      await sweepWaitlist(room.world.core);
      expect(room.lettersTo('Ada')).toHaveLength(1);
      expect(room.lettersTo('Bo')).toHaveLength(1);
    });

    test('by a refusal, a move, or because nobody answered the request, counts like any other', async () => {
      await room.mailbox.close();
      room = await openWaitingRoom(database.store, { service: { approvalTtlMin: 120 } });
      for (const name of ['Ada', 'Bo', 'Cy']) {
        await room.join(name);
        room.world.clock.advanceMin(1);
      }
      const [nine, ten] = await room.shop.bookings();
      await room.shop.owner('POST', `/bookings/${nine?.id}/decline`, {});
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'offered', Bo: 'waiting', Cy: 'waiting' });
      await room.shop.owner('POST', `/bookings/${ten?.id}/move`, { start: at('20:00') });
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'offered', Bo: 'offered', Cy: 'waiting' });
      room.world.clock.advanceMin(120);
      await expirePending(room.world.core);
      await room.deliver();
      const starts = (await room.list()).map(({ offer }) => offer?.start);
      expect(new Set(starts)).toEqual(new Set([at('09:00'), at('10:00'), at('11:00')]));
    });

    test('goes past those for whom it is another day, person, or hour', async () => {
      const other = { from: '2026-06-11', to: '2026-06-11' };
      for (const time of ['09:00', '10:00', '11:00']) await room.shop.book(at(time, '2026-06-11'));
      await room.join('Ada', other);
      await room.join('Bo', { parts: ['evening'] });
      await room.join('Cy', { weekdays: ['mon', 'tue'] });
      await room.join('Di', { from: '2026-06-10', to: '2026-06-12', weekdays: ['wed'] });
      await room.cancel('10:00');
      await room.deliver();
      expect(await room.states()).toEqual({
        Ada: 'waiting',
        Bo: 'waiting',
        Cy: 'waiting',
        Di: 'offered',
      });
    });

    test('in the night is told in the morning; one early in the morning at once, and kept till then', async () => {
      await room.join('Ada');
      room.world.clock.set('2026-06-08T23:00:00Z');
      await room.cancel('10:00');
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'waiting' });
      room.world.clock.set('2026-06-09T08:00:00Z');
      await room.deliver();
      expect((await room.list())[0]).toMatchObject({ offer: { until: '2026-06-09T08:30:00Z' } });
      room.world.clock.set('2026-06-09T23:00:00Z');
      await room.deliver();
      await room.cancel('09:00');
      await room.deliver();
      expect((await room.list())[0]).toMatchObject({
        offer: { start: at('09:00'), until: at('08:30') },
      });
    });

    test('of somebody who has booked meanwhile goes to the next', async () => {
      await room.join('Ada', { to: '2026-06-11', weekdays: ['wed'] });
      room.world.clock.advanceMin(1);
      await room.join('Bo');
      const own = await room.shop.book(at('11:00', '2026-06-11'), {
        with: { customer: { name: 'Ada', email: room.addressOf('Ada') } },
      });
      expect(own.status).toBe(201);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'waiting', Bo: 'waiting' });
      await room.cancel('10:00');
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'booked', Bo: 'offered' });
      expect((await room.list('all'))[0]?.bookingId).toBe(own.json.booking.id);
    });

    test('also when the hours get longer, or time off ends: found by the sweep, once', async () => {
      await room.join('Ada');
      await room.deliver();
      await sweepWaitlist(room.world.core);
      expect(await room.states()).toEqual({ Ada: 'waiting' });
      const [schedule] = await room.world.store.read.schedules.list(room.shop.businessId);
      await room.shop.owner('PUT', `/schedules/${schedule?.id}/overrides/${DAY}`, {
        windows: [['09:00', '14:00']],
      });
      expect(await room.shop.free(DAY)).toEqual([at('12:00'), at('13:00')]);
      await sweepWaitlist(room.world.core);
      expect((await room.list())[0]).toMatchObject({ offer: { start: at('12:00') } });
    });

    test('that could not be told passes on at once, and the list says so', async () => {
      await room.join('Ada');
      room.world.clock.advanceMin(1);
      await room.join('Bo');
      await room.deliver();
      // Nobody else is written to, so that the refusal is for Ada.
      await room.shop.owner('PATCH', '/message-settings', { visitor: { cancelled: [] } });
      room.mailbox.answer({ at: 'recipient', code: 550, text: 'No such mailbox' });
      await room.cancel('10:00');
      await room.deliver();
      room.world.clock.advanceMin(1);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'waiting', Bo: 'offered' });
      expect((await room.list())[0]).toMatchObject({ problem: 'not_reached' });
    });
  });

  describe('an end', () => {
    test('comes with the day, and after three offers nobody answered', async () => {
      await room.join('Ada');
      await room.join('Bo', { parts: ['evening'] });
      for (const time of ['09:00', '10:00', '11:00']) {
        await room.cancel(time);
        await room.deliver();
        room.world.clock.advanceMin(30);
        await room.deliver();
      }
      expect(await room.states()).toEqual({ Ada: 'expired', Bo: 'waiting' });
      room.world.clock.set('2026-06-11T00:00:00Z');
      await sweepWaitlist(room.world.core);
      expect(await room.states()).toEqual({ Ada: 'expired', Bo: 'expired' });
    });

    test('by the owner gives the held time to the next', async () => {
      await room.join('Ada');
      room.world.clock.advanceMin(1);
      await room.join('Bo');
      await room.cancel('10:00');
      await room.deliver();
      const [ada] = await room.list();
      expect((await room.shop.owner('DELETE', `/waitlist/${ada?.id}`)).status).toBe(204);
      expect((await room.shop.owner('DELETE', `/waitlist/${ada?.id}`)).status).toBe(204);
      expect((await room.shop.owner('DELETE', '/waitlist/wtl_other')).status).toBe(404);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'removed', Bo: 'offered' });
    });
  });

  describe('in two processes', () => {
    test('one time is offered to one, and each is told once', async () => {
      for (const name of ['Ada', 'Bo', 'Cy', 'Di']) {
        await room.join(name);
        room.world.clock.advanceMin(1);
      }
      const second = room.second(await database.openAnother());
      await room.cancel('09:00');
      await room.cancel('10:00');
      await Promise.all([
        room.deliver(),
        room.deliver(second),
        sweepWaitlist(room.world.core),
        sweepWaitlist(second.core),
      ]);
      await room.deliver();
      const entries = await room.list();
      expect(entries.map(({ state }) => state)).toEqual([
        'offered',
        'offered',
        'waiting',
        'waiting',
      ]);
      expect(new Set(entries.map(({ offer }) => offer?.start)).size).toBe(3);
      expect(['Ada', 'Bo', 'Cy', 'Di'].map((name) => room.lettersTo(name).length)).toEqual([
        1, 1, 0, 0,
      ]);
    });
  });

  test('a message of the list is in the log without the link by which to act', async () => {
    await room.join('Ada');
    await room.cancel('10:00');
    await room.deliver();
    const link = await room.linkIn('Ada');
    const log = messagePage.parse(
      JSON.parse((await room.shop.owner('GET', '/messages')).text),
    ).items;
    const [message] = log.filter(({ subject }) => subject?.startsWith('Une place se libère'));
    expect(message).toMatchObject({ state: 'accepted', to: room.addressOf('Ada') });
    expect(message?.body).toContain('Bonjour Ada');
    expect(message?.body).toContain('jusqu’à 08:30');
    expect(message?.body).not.toContain(link);
  });
});
