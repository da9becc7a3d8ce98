import { describe, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop, tokenOf } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

const DAY = '2026-06-10';
const at = (time: string) => `${DAY}T${time}:00Z`;

onEachDatabase((database) => {
  const open = (): World => startWorld({ store: database.store });

  describe('moving', () => {
    test('keeps the id, the link and the person, raises the revision, and frees the old time', async () => {
      const world = open();
      const shop = await openShop(world, { people: ['Ana', 'Bo'] });
      const booked = await shop.book(at('10:00'), { staff: shop.people['Bo'] });
      const link = linkOf(booked);
      const moved = await world.ask('POST', `${link}/move`, {
        body: { start: at('12:00'), revision: 0 },
      });
      expect(moved.json).toMatchObject({
        id: booked.json.booking.id,
        revision: 1,
        start: at('12:00'),
        end: at('13:00'),
        staff: { name: 'Bo' },
      });
      expect(await shop.free(DAY, DAY, { staff: shop.people['Bo'] ?? '' })).toContain(at('10:00'));
      expect((await world.ask('GET', link)).json).toEqual(moved.json);
      expect((await shop.outbox()).map(({ key }) => key)).toEqual([
        `${moved.json.id}:booking.created:0`,
        `${moved.json.id}:booking.moved:1`,
      ]);
    });

    test('to a taken time changes nothing and offers others of the same person', async () => {
      const world = open();
      const shop = await openShop(world, { people: ['Ana', 'Bo'] });
      const staff = shop.people['Ana'];
      const booked = await shop.book(at('10:00'), { staff });
      await shop.book(at('12:00'), { staff });
      const before = await shop.bookings();
      const refused = await world.ask('POST', `${linkOf(booked)}/move`, {
        body: { start: at('12:00') },
      });
      expect([refused.status, refused.json.error.code]).toEqual([409, 'bookings.slot_taken']);
      expect(refused.json.error.nearest?.slice(0, 2)).toEqual([at('11:00'), at('13:00')]);
      expect(await shop.bookings()).toEqual(before);
      const other = { start: at('12:00'), staff: shop.people['Bo'] };
      expect(
        (await world.ask('POST', `${linkOf(booked)}/move`, { body: other })).json,
      ).toMatchObject({
        staff: { name: 'Bo' },
      });
    });

    test('what was changed meanwhile is refused, and the same move twice is one', async () => {
      const world = open();
      const shop = await openShop(world);
      const link = linkOf(await shop.book(at('10:00')));
      const move = (start: string, revision: number) =>
        world.ask('POST', `${link}/move`, { body: { start, revision } });
      expect((await move(at('11:00'), 0)).json.revision).toBe(1);
      expect((await move(at('11:00'), 0)).json.revision).toBe(1);
      const late = await move(at('12:00'), 0);
      expect([late.status, late.json.error.code]).toEqual([409, 'bookings.revision_changed']);
    });

    test('one’s own time is offered while moving, and only with the link', async () => {
      const shop = await openShop(open(), { service: { durationMin: 60, intervalMin: 30 } });
      const booked = await shop.book(at('10:00'));
      expect(await shop.free(DAY, DAY, { moving: tokenOf(booked) })).toEqual(
        expect.arrayContaining([at('09:30'), at('10:00'), at('10:30')]),
      );
      expect(await shop.free(DAY, DAY, { moving: 'somebody-else' })).not.toContain(at('10:00'));
    });

    test('a cancelled booking is not moved', async () => {
      const world = open();
      const shop = await openShop(world);
      const link = linkOf(await shop.book(at('10:00')));
      await world.ask('POST', `${link}/cancellation`, { body: { reason: 'Ill' } });
      const refused = await world.ask('POST', `${link}/move`, { body: { start: at('11:00') } });
      expect(refused.json.error.code).toBe('bookings.already_ended');
    });
  });

  describe('a daily limit', () => {
    test('closes a person’s day, and a booking moved within the day still fits', async () => {
      const world = open();
      const shop = await openShop(world, { service: { dailyLimit: 2 } });
      const booked = await shop.book(at('10:00'));
      await shop.book(at('11:00'));
      expect(await shop.free(DAY)).toEqual([]);
      expect((await shop.book(at('12:00'))).status).toBe(409);
      expect(
        (await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('12:00') } }))
          .status,
      ).toBe(200);
      expect(await shop.free('2026-06-11')).toHaveLength(8);
    });
  });
});
