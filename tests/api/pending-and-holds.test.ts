import { describe, expect, test } from 'vitest';
import { completeEnded } from '@bookingsaas/server/usecases/bookings/complete-ended';
import { expirePending } from '@bookingsaas/server/usecases/bookings/expire-pending';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

const DAY = '2026-06-10';
const at = (time: string) => `${DAY}T${time}:00Z`;
const VISIT = 'visit-token-of-Bea-1';

onEachDatabase((database) => {
  const open = (): World => startWorld({ store: database.store });

  describe('a booking that waits for the owner', () => {
    const approved = { service: { approvalTtlMin: 120 } };

    test('is confirmed by approval, once', async () => {
      const shop = await openShop(open(), approved);
      const { id, expiresAt } = (await shop.book(at('10:00'))).json.booking;
      expect(expiresAt).toBe('2026-06-01T10:00:00Z');
      expect((await shop.owner('POST', `/bookings/${id}/approval`)).json).toMatchObject({
        status: 'confirmed',
        expiresAt: null,
      });
      const again = await shop.owner('POST', `/bookings/${id}/approval`);
      expect([again.status, again.json.error.code]).toEqual([409, 'bookings.not_pending']);
      expect((await shop.outbox()).map(({ kind }) => kind)).toEqual([
        'booking.created',
        'booking.approved',
      ]);
    });

    test('is not approved over time off taken since, and stays pending', async () => {
      const shop = await openShop(open(), approved);
      const { id } = (await shop.book(at('10:00'))).json.booking;
      const off = { staffId: shop.people['A'], start: at('10:30'), end: at('12:00') };
      expect((await shop.owner('POST', '/time-off', off)).status).toBe(201);
      const refused = await shop.owner('POST', `/bookings/${id}/approval`);
      expect([refused.status, refused.json.error.code]).toEqual([409, 'bookings.slot_taken']);
      expect((await shop.owner('GET', `/bookings/${id}`)).json).toMatchObject({
        status: 'pending',
      });
    });

    test('frees its time when declined', async () => {
      const shop = await openShop(open(), approved);
      const { id } = (await shop.book(at('10:00'))).json.booking;
      await shop.owner('POST', `/bookings/${id}/decline`, { reason: 'On holiday' });
      expect(await shop.free(DAY)).toContain(at('10:00'));
    });

    test('gives its time back on the minute: the next visitor gets it, and both outcomes are announced', async () => {
      const world = open();
      const shop = await openShop(world, approved);
      const first = await shop.book(at('10:00'));
      world.clock.advanceMin(119);
      expect((await shop.book(at('10:00'))).status).toBe(409);
      world.clock.advanceMin(1);
      expect((await world.ask('GET', linkOf(first))).json).toMatchObject({ status: 'expired' });
      expect((await shop.book(at('10:00'))).status).toBe(201);
      expect((await shop.outbox()).map(({ kind }) => kind).toSorted()).toEqual([
        'booking.created',
        'booking.created',
        'booking.expired',
      ]);
    });

    test('is written down as expired by the periodic work, once', async () => {
      const world = open();
      const shop = await openShop(world, approved);
      await shop.book(at('10:00'));
      await expirePending(world.core);
      expect((await shop.bookings())[0]?.state.status).toBe('pending');
      world.clock.advanceMin(120);
      await expirePending(world.core);
      await expirePending(world.core);
      expect((await shop.bookings())[0]?.state.status).toBe('expired');
      expect((await shop.outbox()).filter(({ kind }) => kind === 'booking.expired')).toHaveLength(
        1,
      );
    });

    test('never waits beyond its own start', async () => {
      const world = open();
      const shop = await openShop(world, { service: { approvalTtlMin: 7 * 24 * 60 } });
      world.clock.set(at('08:30'));
      expect((await shop.book(at('09:00'))).json.booking.expiresAt).toBe(at('09:00'));
    });
  });

  describe('a visit', () => {
    test('keeps its time from others, sees it as free itself, and books it', async () => {
      const shop = await openShop(open());
      const hold = await shop.hold(at('10:00'), VISIT);
      expect(hold.json).toMatchObject({
        start: at('10:00'),
        end: at('11:00'),
        expiresAt: '2026-06-01T08:10:00Z',
      });
      expect(await shop.free(DAY)).not.toContain(at('10:00'));
      expect(await shop.free(DAY, DAY, { visit: VISIT })).toContain(at('10:00'));
      expect((await shop.book(at('10:00'))).json.error.code).toBe('bookings.slot_taken');
      expect((await shop.hold(at('10:00'), 'visit-of-somebody-else')).status).toBe(409);
      expect((await shop.book(at('10:00'), { with: { visit: VISIT } })).status).toBe(201);
    });

    test('that is refused a second time keeps the first', async () => {
      const shop = await openShop(open());
      await shop.book(at('11:00'));
      await shop.hold(at('10:00'), VISIT);
      expect((await shop.hold(at('11:00'), VISIT)).status).toBe(409);
      expect((await shop.book(at('10:00'))).status).toBe(409);
    });

    test('gives its time back when it says so, or after ten minutes', async () => {
      const world = open();
      const shop = await openShop(world);
      const path = `/api/v1/widgets/${shop.widgetKey}/holds/${VISIT}`;
      await shop.hold(at('10:00'), VISIT);
      expect((await world.ask('DELETE', path)).status).toBe(204);
      expect((await world.ask('DELETE', path)).json.error.code).toBe('holds.not_found');
      await shop.hold(at('10:00'), VISIT);
      world.clock.advanceMin(10);
      expect((await shop.book(at('10:00'))).status).toBe(201);
    });

    test('gets the person whose time it kept', async () => {
      const shop = await openShop(open(), { people: ['Ana', 'Bo'] });
      await shop.book(at('09:00'), { staff: shop.people['Bo'] });
      expect((await shop.hold(at('10:00'), VISIT)).json.staff).toBe(shop.people['Ana']);
      await shop.book(at('11:00'), { staff: shop.people['Ana'] });
      await shop.book(at('12:00'), { staff: shop.people['Ana'] });
      const booked = await shop.book(at('10:00'), { with: { visit: VISIT } });
      expect(booked.json.booking.staff.name).toBe('Ana');
    });
  });

  describe('the end of a booking', () => {
    test('is written down when its time has passed, and nobody came is said afterwards', async () => {
      const world = open();
      const shop = await openShop(world);
      const booked = await shop.book(at('10:00'));
      const { id } = booked.json.booking;
      expect((await shop.owner('POST', `/bookings/${id}/no-show`)).json.error.code).toBe(
        'bookings.not_started',
      );
      world.clock.set(at('11:00'));
      await completeEnded(world.core);
      expect((await shop.bookings())[0]?.state.status).toBe('completed');
      const late = await world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
      expect(late.json.error.code).toBe('bookings.already_ended');
      expect((await shop.owner('POST', `/bookings/${id}/no-show`)).json).toMatchObject({
        status: 'no_show',
      });
    });

    test('a visitor changes nothing any more once it has begun', async () => {
      const world = open();
      const shop = await openShop(world, { business: { phone: '+33123456789' } });
      const link = linkOf(await shop.book(at('10:00')));
      world.clock.set(at('10:00'));
      expect((await world.ask('GET', link)).json.changeableUntil).toBe(at('10:00'));
      world.clock.advanceMin(1);
      const late = await world.ask('POST', `${link}/move`, { body: { start: at('12:00') } });
      expect(late.json.error).toMatchObject({
        code: 'bookings.too_late_to_change',
        contact: { phone: '+33123456789', email: null },
      });
    });
  });

  describe('by hand', () => {
    test('the owner books outside the hours, never over a booking or a hold', async () => {
      const shop = await openShop(open());
      const write = (start: string) =>
        shop.owner('POST', '/bookings', {
          service: shop.service,
          staff: shop.people['A'],
          start,
          customer: { name: 'Ada' },
        });
      expect((await write(at('20:00'))).json).toMatchObject({ status: 'confirmed' });
      expect((await write(at('20:30'))).status).toBe(409);
      await shop.hold(at('10:00'), VISIT);
      expect((await write(at('09:30'))).status).toBe(409);
    });

    test('the owner moves a booking to any free time', async () => {
      const shop = await openShop(open());
      const { id } = (await shop.book(at('10:00'))).json.booking;
      await shop.book(at('12:00'));
      const move = (start: string) => shop.owner('POST', `/bookings/${id}/move`, { start });
      expect((await move(at('12:30'))).status).toBe(409);
      expect((await move(at('21:15'))).json).toMatchObject({ start: at('21:15'), revision: 1 });
      expect(await shop.free(DAY)).toContain(at('10:00'));
    });
  });
});
