import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import type { Salon } from './salon.ts';
import {
  book,
  booking,
  DAY,
  happened,
  hold,
  HOUR,
  MINUTE,
  move,
  NINE,
  NOW,
  openSalon,
} from './salon.ts';

describe('bookings', () => {
  onEachDatabase((database) => {
    const { read } = lazily(() => database.store);

    test('come back exactly as they were stored', async () => {
      const salon = await openSalon(database.store);
      const made = booking(salon, {
        widgetKey: 'wgt',
        state: { status: 'pending', expiresAt: NOW + HOUR },
        answers: { q1: 'Cheveux “longs” 💇', q2: true },
        consent: { version: 2, at: NOW, text: 'I agree' },
        source: { placement: 'inline', page: '/prices', utm: { source: 'news' } },
        footprint: { start: NINE - 5 * MINUTE, end: NINE + 40 * MINUTE },
      });
      await book(database.store, made);
      expect(await read().bookings.byId(salon.businessId, made.id)).toEqual(made);
      expect(await read().bookings.byTokenHash(made.tokenHash)).toEqual(made);
      const plain = booking(salon, {
        start: NINE + DAY,
        customer: { name: 'Noor', email: null, phone: null },
      });
      await book(database.store, plain);
      expect(await read().bookings.byId(salon.businessId, plain.id)).toEqual(plain);
    });

    test('unknown ones are null', async () => {
      const salon = await openSalon(database.store);
      expect(await read().bookings.byId(salon.businessId, 'nobody')).toBeNull();
      expect(await read().bookings.byTokenHash('nobody')).toBeNull();
    });

    test('keep their whole history in order', async () => {
      const salon = await openSalon(database.store);
      const made = booking(salon);
      await book(database.store, made);
      const moved = await move(database.store, made, NINE + HOUR);
      await cancel(moved);
      const silent = booking(salon);
      await book(database.store, silent);
      const history = await read().bookings.historyOf([made.id, silent.id, 'nobody']);
      expect(history.get(made.id)).toEqual([
        happened(),
        happened({ kind: 'moved', revision: 1, fromStart: NINE, toStart: NINE + HOUR }),
        happened({ kind: 'cancelled', revision: 2, reason: 'Ill', toStart: null }),
      ]);
      expect(history.get(silent.id)).toEqual([happened()]);
      expect(history.get('nobody')).toEqual([]);
    });

    test('changed meanwhile are refused, by revision and by status', async () => {
      const salon = await openSalon(database.store);
      const made = booking(salon);
      await book(database.store, made);
      await move(database.store, made, NINE + HOUR);
      const refusal = { code: 'bookings.revision_changed' };
      await expect(move(database.store, made, NINE + 2 * HOUR)).rejects.toMatchObject(refusal);
      const other = booking(salon);
      await book(database.store, other);
      await settle(other, { status: 'completed' });
      await expect(move(database.store, other, NINE + 2 * HOUR)).rejects.toMatchObject(refusal);
    });

    test.each(['cancelled', 'expired', 'declined'] as const)(
      'that are %s give their time back',
      async (status) => {
        const salon = await openSalon(database.store);
        const made = booking(salon);
        await book(database.store, made);
        await settle(made, { status });
        await book(database.store, booking(salon));
        expect(await busyOf(salon)).toHaveLength(1);
      },
    );

    test.each(['completed', 'no_show'] as const)('that are %s keep their time', async (status) => {
      const salon = await openSalon(database.store);
      const made = booking(salon);
      await book(database.store, made);
      await settle(made, { status });
      await expect(book(database.store, booking(salon))).rejects.toMatchObject({
        code: 'bookings.slot_taken',
      });
    });

    test('that were approved no longer run out', async () => {
      const salon = await openSalon(database.store);
      const made = pending(salon, NOW + HOUR);
      await book(database.store, made);
      expect(await busyOf(salon, NOW + 2 * HOUR)).toEqual([]);
      await settle(made, { status: 'confirmed' });
      expect(await busyOf(salon, NOW + 2 * HOUR)).toMatchObject([
        { refId: made.id, kind: 'booking', expiresAt: null },
      ]);
    });

    test('whose time to approve has passed are found, the oldest first', async () => {
      const salon = await openSalon(database.store);
      const late = pending(salon, NOW + 2 * HOUR);
      const early = pending(salon, NOW + HOUR, { staffId: salon.bea });
      const waiting = pending(salon, NOW + DAY, { start: NINE + HOUR });
      for (const one of [late, early, waiting]) await book(database.store, one);
      const ours = [salon.ana, salon.bea];
      const at = NOW + 2 * HOUR;
      expect(await read().bookings.expiredPending(at, 10, ours)).toEqual([early, late]);
      expect(await read().bookings.expiredPending(at, 1, ours)).toEqual([early]);
      expect(await read().bookings.expiredPending(at, 10, [salon.ana])).toEqual([late]);
      expect(await read().bookings.expiredPending(at, 10, [])).toEqual([]);
      const everybodys = await read().bookings.expiredPending(at, 1000);
      expect(everybodys.map((one) => one.id)).toEqual(expect.arrayContaining([early.id, late.id]));
    });

    test('that have ended are found, pending and cancelled ones are not', async () => {
      const salon = await openSalon(database.store);
      const over = booking(salon);
      const later = booking(salon, { start: NINE + HOUR });
      const waiting = pending(salon, NOW + DAY, { staffId: salon.bea });
      for (const one of [over, later, waiting]) await book(database.store, one);
      const ended = await read().bookings.ended(NINE + 30 * MINUTE, 1000);
      const ids = ended.filter((one) => one.businessId === salon.businessId).map(({ id }) => id);
      expect(ids).toEqual([over.id]);
    });

    test('are listed by filter, page by page', async () => {
      const salon = await openSalon(database.store);
      const made = Array.from({ length: 5 }, (_, index) =>
        booking(salon, { start: NINE + index * HOUR, id: `${salon.businessId}-${index}` }),
      );
      for (const one of made) await book(database.store, one);
      const twin = booking(salon, { staffId: salon.bea, id: `${salon.businessId}-0b` });
      await book(database.store, twin);
      const ids = async (filter: object) => {
        const found = await read().bookings.list(salon.businessId, { limit: 10, ...filter });
        return found.map((one) => one.id.replace(`${salon.businessId}-`, ''));
      };
      expect(await ids({})).toEqual(['0', '0b', '1', '2', '3', '4']);
      expect(await ids({ from: NINE + HOUR, to: NINE + 3 * HOUR })).toEqual(['1', '2']);
      expect(await ids({ staffId: salon.bea })).toEqual(['0b']);
      expect(await ids({ serviceId: salon.massage })).toEqual([]);
      expect(await ids({ status: 'cancelled' })).toEqual([]);
      expect(await ids({ limit: 2 })).toEqual(['0', '0b']);
      const after = { start: NINE, id: `${salon.businessId}-0` };
      expect(await ids({ limit: 2, after })).toEqual(['0b', '1']);
    });

    test('are searched without accents or capitals, and % is only a sign', async () => {
      const salon = await openSalon(database.store);
      const elodie = booking(salon, {
        customer: { name: 'Élodie 100%_sûre', email: null, phone: '+33601020304' },
      });
      await book(database.store, elodie);
      await book(database.store, booking(salon, { start: NINE + HOUR }));
      const found = async (search: string) =>
        (await read().bookings.list(salon.businessId, { search, limit: 10 })).length;
      expect(await found('elodie')).toBe(1);
      expect(await found('ÉLOD')).toBe(1);
      expect(await found('0102')).toBe(1);
      expect(await found('chloe@example')).toBe(1);
      expect(await found('100%_s')).toBe(1);
      expect(await found('%')).toBe(1);
      expect(await found('1_0')).toBe(0);
      expect(await found('')).toBe(2);
    });

    const pending = (salon: Salon, expiresAt: number, facts: Partial<Booking> = {}) =>
      booking(salon, { state: { status: 'pending', expiresAt }, ...facts });

    function settle(before: Booking, state: Booking['state']): Promise<void> {
      return database.store.write((tx) =>
        tx.bookings.update(before, { ...before, state }, 1, happened()),
      );
    }

    function cancel(before: Booking): Promise<void> {
      const after: Booking = {
        ...before,
        state: { status: 'cancelled' },
        revision: before.revision + 1,
      };
      const { revision } = after;
      const event = happened({ kind: 'cancelled', revision, reason: 'Ill', toStart: null });
      return database.store.write((tx) => tx.bookings.update(before, after, 1, event));
    }

    const busyOf = (salon: Salon, now = NOW) =>
      read().calendar.busyRows({
        businessId: salon.businessId,
        staffIds: [salon.ana, salon.bea],
        from: NINE - DAY,
        to: NINE + DAY,
        now,
      });
  });
});

describe('busy times', () => {
  onEachDatabase((database) => {
    test('gather bookings, live holds and time off of the people asked for', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const made = booking(salon, {
        footprint: { start: NINE - 5 * MINUTE, end: NINE + 35 * MINUTE },
      });
      await book(store, made);
      const live = hold(salon, { start: NINE + HOUR });
      const dead = hold(salon, { start: NINE + 2 * HOUR, expiresAt: NOW });
      const off = { id: `off-${salon.ana}`, staffId: salon.ana, reason: '' };
      await store.write(async (tx) => {
        await tx.holds.insert(live, 1, NOW);
        await tx.holds.insert(dead, 1, NOW - MINUTE);
        await tx.timeOff.insert(salon.businessId, {
          ...off,
          start: NINE + 4 * HOUR,
          end: NINE + 5 * HOUR,
        });
        await tx.bookings.insert(booking(salon, { staffId: salon.bea }), 1, happened());
      });
      const rows = await store.read.calendar.busyRows({
        businessId: salon.businessId,
        staffIds: [salon.ana],
        from: NINE,
        to: NINE + DAY,
        now: NOW,
      });
      expect(rows.toSorted((one, other) => one.start - other.start)).toEqual([
        {
          staffId: salon.ana,
          kind: 'booking',
          refId: made.id,
          ...made.footprint,
          serviceId: salon.cut,
          bookedStart: NINE,
          bookedEnd: made.end,
          expiresAt: null,
          visit: null,
        },
        {
          staffId: salon.ana,
          kind: 'hold',
          refId: live.id,
          ...live.footprint,
          serviceId: salon.cut,
          bookedStart: live.start,
          bookedEnd: live.end,
          expiresAt: live.expiresAt,
          visit: live.visit,
        },
        {
          staffId: salon.ana,
          kind: 'time_off',
          refId: off.id,
          start: NINE + 4 * HOUR,
          end: NINE + 5 * HOUR,
          serviceId: null,
          bookedStart: null,
          bookedEnd: null,
          expiresAt: null,
          visit: null,
        },
      ]);
    });

    test('that only touch the range are left out', async () => {
      const salon = await openSalon(database.store);
      await book(database.store, booking(salon));
      const between = (from: number, to: number) =>
        database.store.read.calendar.busyRows({
          businessId: salon.businessId,
          staffIds: [salon.ana],
          from,
          to,
          now: NOW,
        });
      expect(await between(NINE - HOUR, NINE)).toEqual([]);
      expect(await between(NINE + 30 * MINUTE, NINE + HOUR)).toEqual([]);
      expect(await between(NINE + 29 * MINUTE, NINE + HOUR)).toHaveLength(1);
    });
  });
});

function lazily<T extends { read: unknown }>(store: () => T): { read: () => T['read'] } {
  return { read: () => store().read };
}
