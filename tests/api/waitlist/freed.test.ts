import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expirePending } from '@bookingsaas/server/usecases/bookings/expire-pending';
import type { Answer } from '../../world/app.ts';
import { linkOf } from '../../world/builders.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { DAY, at, openWaitingRoom } from './waiting-room.ts';
import type { WaitingRoom } from './waiting-room.ts';

const SEATS_DAY = '2026-06-11';

onEachDatabase((database) => {
  let room: WaitingRoom;

  beforeEach(async () => {
    room = await openWaitingRoom(database.store);
  });

  afterEach(() => room.mailbox.close());

  describe('from the moment a time frees, before anybody on the list was looked at,', () => {
    test('nobody else sees it, books it or keeps it', async () => {
      await room.join('Ada');
      await room.cancel('10:00');
      expect(await room.shop.free(DAY)).toEqual([]);
      expect((await room.shop.book(at('10:00'))).json.error.code).toBe('bookings.slot_taken');
      const kept = await room.shop.hold(at('10:00'), 'a-visit-of-somebody');
      expect(kept.json.error.code).toBe('bookings.slot_taken');
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'offered' });
    });

    test('it is kept, whatever freed it: a refusal, a move, a request nobody answered', async () => {
      await room.mailbox.close();
      room = await openWaitingRoom(database.store, { service: { approvalTtlMin: 120 } });
      await room.join('Ada');
      const [nine, ten] = await room.shop.bookings();
      await room.shop.owner('POST', `/bookings/${nine?.id}/decline`, {});
      expect(await room.shop.free(DAY)).toEqual([]);
      const moved = await room.shop.owner('POST', `/bookings/${ten?.id}/move`, {
        start: at('20:00'),
      });
      expect(moved.status).toBe(200);
      expect(await room.shop.free(DAY)).toEqual([]);
      room.world.clock.advanceMin(120);
      await expirePending(room.world.core);
      expect(await room.shop.free(DAY)).not.toContain(at('11:00'));
    });

    test('who books the moment a request runs out, before that is noticed, comes too late all the same', async () => {
      await room.mailbox.close();
      room = await openWaitingRoom(database.store, { service: { approvalTtlMin: 120 } });
      await room.join('Ada');
      room.world.clock.advanceMin(120);
      expect((await room.shop.book(at('10:00'))).json.error.code).toBe('bookings.slot_taken');
      await expirePending(room.world.core);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'offered' });
    });

    test('the owner may still move a booking to where it half stood', async () => {
      await room.join('Ada');
      const last = (await room.shop.bookings()).find(
        ({ start }) => start === Date.parse(at('11:00')),
      );
      const moved = await room.shop.owner('POST', `/bookings/${last?.id}/move`, {
        start: at('11:30'),
      });
      expect(moved.status).toBe(200);
    });
  });

  test('a time nobody on the list wants is everybody’s once they were looked at', async () => {
    await room.join('Ada', { parts: ['evening'] });
    await room.cancel('10:00');
    expect(await room.shop.free(DAY)).toEqual([]);
    await room.deliver();
    expect(await room.shop.free(DAY)).toEqual([at('10:00')]);
  });

  test('a time is kept for nobody who waits for another day or person, nor in the night', async () => {
    await room.shop.book(at('09:00', SEATS_DAY));
    for (const time of ['10:00', '11:00']) await room.shop.book(at(time, SEATS_DAY));
    expect((await room.join('Ada', { from: SEATS_DAY, to: SEATS_DAY })).status).toBe(201);
    await room.cancel('10:00');
    expect(await room.shop.free(DAY)).toEqual([at('10:00')]);
    await room.shop.book(at('10:00'));
    expect((await room.join('Bo')).status).toBe(201);
    room.world.clock.set('2026-06-08T23:00:00Z');
    await room.cancel('11:00');
    expect(await room.shop.free(DAY)).toEqual([at('11:00')]);
  });

  test('what nobody looks for, because the server is away, is everybody’s after three minutes', async () => {
    await room.join('Ada');
    await room.cancel('10:00');
    room.world.clock.advanceMin(3);
    expect(await room.shop.free(DAY)).toEqual([at('10:00')]);
    expect((await room.shop.book(at('10:00'))).status).toBe(201);
  });

  test('an offer that has ended is kept for who is next, and then everybody’s', async () => {
    await room.join('Ada');
    room.world.clock.advanceMin(1);
    await room.join('Bo');
    await room.cancel('10:00');
    await room.deliver();
    const over = await room.list();
    room.world.clock.set(over[0]?.offer?.until ?? '');
    expect(await room.shop.free(DAY)).toEqual([]);
    await room.deliver();
    expect(await room.states()).toEqual({ Ada: 'waiting', Bo: 'offered' });
    expect(await room.shop.free(DAY)).toEqual([]);
    await room.shop.owner('DELETE', `/waitlist/${over[1]?.id}`);
    await room.deliver();
    expect(await room.shop.free(DAY)).toEqual([at('10:00')]);
  });

  describe('of a class with several seats', () => {
    let seats: Answer[];

    beforeEach(async () => {
      await room.mailbox.close();
      room = await openWaitingRoom(database.store, {
        hours: [['09:00', '12:00']],
        overrides: { [SEATS_DAY]: [['09:00', '10:00']] },
        service: { seats: 3 },
      });
      const start = at('09:00', SEATS_DAY);
      seats = [await room.shop.book(start), await room.shop.book(start)];
      seats.push(await room.shop.book(start));
    });

    test('each seat that frees is kept, and offered to another', async () => {
      await room.join('Ada', { from: SEATS_DAY, to: SEATS_DAY });
      room.world.clock.advanceMin(1);
      await room.join('Bo', { from: SEATS_DAY, to: SEATS_DAY });
      await cancelSeat(0);
      await cancelSeat(1);
      expect(await room.shop.free(SEATS_DAY)).toEqual([]);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'offered', Bo: 'offered' });
      expect(await room.shop.free(SEATS_DAY)).toEqual([]);
    });

    test('one that no longer exists frees nothing, and its booking is cancelled like any other', async () => {
      await room.join('Ada', { from: SEATS_DAY, to: SEATS_DAY });
      await room.shop.owner('PATCH', `/services/${room.shop.service}`, { seats: 2 });
      await cancelSeat(0);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'waiting' });
      await cancelSeat(1);
      await room.deliver();
      expect(await room.states()).toEqual({ Ada: 'offered' });
    });

    async function cancelSeat(place: 0 | 1): Promise<void> {
      const seat = seats[place];
      if (seat === undefined) throw new Error('No such seat');
      const answer = await room.world.ask('POST', `${linkOf(seat)}/cancellation`, { body: {} });
      expect(answer.status).toBe(200);
    }
  });
});
