import { expect, test } from 'vitest';
import { lookForTimes } from '@bookingsaas/server/usecases/waitlist/look-for-times';
import { linkOf } from '../../world/builders.ts';
import { someoneWaiting } from '../waitlist/someone-waiting.ts';
import { at, DAY, onEachConnected } from './connected.ts';

onEachConnected(
  (on) => {
    test('take time while they are there', async () => {
      const id = on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
      await on.look();
      expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
      on.google.calendar().delete(id);
      await on.look();
      expect(await on.shop.free(DAY)).toContain(at('10:00'));
    });

    test('that begun earlier and are still running block', async () => {
      on.google.calendar().add({ start: '2026-05-20T00:00:00Z', end: at('12:00') });
      on.google.calendar().expireSyncTokens();
      await on.look();
      expect((await on.shop.free(DAY))[0]).toBe(at('12:00'));
    });

    test('over a booking are shown to the owner once, until they go', async () => {
      await on.booked();
      const id = on.google
        .calendar()
        .add({ start: at('10:30'), end: at('12:00'), summary: 'Dentist' });
      await on.look();
      await on.look();
      expect(await on.conflicts()).toMatchObject([{ kind: 'overlap', summary: 'Dentist' }]);
      on.google.calendar().move(id, { start: at('12:00'), end: at('13:00') });
      await on.look();
      expect(await on.conflicts()).toEqual([]);
    });

    test('explain why a time is not offered', async () => {
      on.google.calendar().add({ start: at('10:30'), end: at('11:00'), summary: 'Dentist' });
      await on.look();
      const staff = on.shop.people['A'] ?? '';
      const query = new URLSearchParams({ service: on.shop.service, staff, start: at('10:00') });
      const answer = await on.shop.owner('GET', `/explanations?${query}`);
      expect(answer.json).toMatchObject({
        isOffered: false,
        reasons: [{ rule: 'event', title: 'Dentist', start: at('10:30'), end: at('11:00') }],
      });
    });

    test('added a moment ago are met by the last look before a booking', async () => {
      on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
      expect(await on.shop.free(DAY)).toContain(at('10:00'));
      const answer = await on.shop.book(at('10:00'));
      expect(answer.status).toBe(409);
      expect(answer.json.error.code).toBe('bookings.slot_taken');
      expect(answer.json.error.nearest).not.toContain(at('10:00'));
    });

    test('a Google that hangs costs a visitor a second, and the mirror decides', async () => {
      on.google.calendar().add({ start: at('12:00'), end: at('13:00') });
      await on.look();
      on.google.fail('events.list', 'hang');
      const startedAt = performance.now();
      expect((await on.shop.book(at('10:00'))).status).toBe(201);
      expect((await on.shop.book(at('12:00'))).status).toBe(409);
      expect(performance.now() - startedAt).toBeLessThan(2_500);
    });

    test('added a moment ago are met when the owner approves, and shown to them', async () => {
      await on.shop.owner('PATCH', `/services/${on.shop.service}`, { approvalTtlMin: 1440 });
      const answer = await on.booked();
      on.google.calendar().add({ start: at('10:30'), end: at('11:30'), summary: 'Dentist' });
      const { id } = answer.json.booking;
      const approval = await on.shop.owner('POST', `/bookings/${id}/approval`);
      expect(approval.json.error.code).toBe('bookings.slot_taken');
      expect((await on.stored(answer)).state.status).toBe('pending');
      expect(await on.conflicts()).toMatchObject([{ kind: 'overlap', summary: 'Dentist' }]);
    });

    test('added a moment ago are met when a visitor moves their booking', async () => {
      const answer = await on.booked();
      on.google.calendar().add({ start: at('14:00'), end: at('15:00') });
      const moved = await on.world.ask('POST', `${linkOf(answer)}/move`, {
        body: { start: at('14:00') },
      });
      expect(moved.json.error.code).toBe('bookings.slot_taken');
      expect((await on.stored(answer)).start).toBe(Date.parse(at('10:00')));
    });

    test('added a moment ago are met before a time is offered to who waits', async () => {
      await someoneWaiting(on.world.core, { ...on.shop, day: DAY });
      on.google.calendar().add({ start: at('09:00'), end: at('10:00') });
      expect(await on.shop.free(DAY)).toContain(at('09:00'));
      expect(await lookForTimes(on.world.core, on.shop.businessId)).toBe(1);
      const [ada] = await on.world.store.read.waitlist.list(on.shop.businessId, {
        isActive: true,
        limit: 1,
      });
      expect(ada?.state).toMatchObject({ offer: { start: Date.parse(at('10:00')) } });
    });

    test('keep only those busy whom the calendar blocks', async () => {
      const { A = '', B = '' } = on.shop.people;
      const path = `/connections/google/calendars/${on.shop.calendarId}/people/${B}`;
      const chosen = await on.shop.owner('PUT', path, { blocks: false, receives: true });
      expect(chosen.status, chosen.text).toBe(200);
      on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
      const answer = await on.booked('10:00');
      expect((await on.stored(answer)).staffId).toBe(B);
      expect(await on.shop.free(DAY, DAY, { staff: A })).not.toContain(at('10:00'));
    });

    test('do not keep an owner from writing a booking down by hand, but they hear of it', async () => {
      on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
      await on.look();
      const written = await on.shop.owner('POST', '/bookings', {
        service: on.shop.service,
        staff: on.shop.people['A'],
        start: at('10:00'),
        customer: { name: 'Bea Marin' },
      });
      expect(written.status, written.text).toBe(201);
      await on.deliver();
      expect(await on.conflicts()).toMatchObject([{ kind: 'overlap' }]);
    });
  },
  { people: ['A', 'B'] },
);
