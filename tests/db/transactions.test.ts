import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { book, booking, HOUR, NINE, openSalon, person } from './salon.ts';

describe('a write', () => {
  onEachDatabase((database) => {
    test('that throws keeps nothing, and those beside it are kept', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const work = (turn: number) =>
        store.write(async (tx) => {
          await tx.businesses.touchAvailability(salon.businessId);
          if (turn % 2 === 1) throw new Error(`turn ${turn}`);
          return turn;
        });
      const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, turn) => work(turn)));
      expect(ends.map((end) => end.status === 'fulfilled' && end.value)).toEqual(
        ends.map((_, turn) => turn % 2 === 0 && turn),
      );
      expect(await store.read.businesses.availabilityVersion(salon.businessId)).toBe(10);
    });

    test('is not seen before it ends, and readers do not wait for it', async () => {
      const { store } = database;
      const other = await database.openAnother();
      const salon = await openSalon(store);
      const middle = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      const writing = store.write(async (tx) => {
        await tx.bookings.insert(booking(salon), 1, {
          at: NINE,
          kind: 'created',
          by: 'visitor',
          revision: 0,
          fromStart: null,
          toStart: NINE,
          reason: null,
        });
        expect(await tx.bookings.list(salon.businessId, { limit: 10 })).toHaveLength(1);
        middle.resolve();
        await goOn.promise;
      });
      await middle.promise;
      for (const { read } of [store, other])
        expect(await read.bookings.list(salon.businessId, { limit: 10 })).toEqual([]);
      goOn.resolve();
      await writing;
      for (const { read } of [store, other])
        expect(await read.bookings.list(salon.businessId, { limit: 10 })).toHaveLength(1);
    });

    test('of another server is waited for without stopping this one', async () => {
      const { store } = database;
      const other = await database.openAnother();
      const salon = await openSalon(store);
      const middle = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      const first = other.write(async (tx) => {
        await tx.staff.lock([salon.ana]);
        middle.resolve();
        await goOn.promise;
        await tx.businesses.touchAvailability(salon.businessId);
      });
      await middle.promise;
      const second = store.write(async (tx) => {
        await tx.staff.lock([salon.ana]);
        return tx.businesses.availabilityVersion(salon.businessId);
      });
      expect(await store.read.staff.list(salon.businessId)).toHaveLength(2);
      goOn.resolve();
      await first;
      expect(await second).toBe(1);
    });

    test('reads what it wrote itself and what ended before', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const versions = await Promise.all(
        Array.from({ length: 10 }, () =>
          store.write(async (tx) => {
            await tx.staff.lock([salon.ana]);
            const before = await tx.businesses.availabilityVersion(salon.businessId);
            await tx.businesses.touchAvailability(salon.businessId);
            return [before, await tx.businesses.availabilityVersion(salon.businessId)];
          }),
        ),
      );
      const inOrder = versions.toSorted(([one = 0], [other = 0]) => one - other);
      expect(inOrder).toEqual(Array.from({ length: 10 }, (_, turn) => [turn, turn + 1]));
    });

    test('that meets another the wrong way round is tried again', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      let runs = 0;
      const bothLocked = Promise.withResolvers<void>();
      const inOrder = (first: string, second: string) =>
        store.write(async (tx) => {
          runs += 1;
          await tx.staff.lock([first]);
          if (runs === 2) bothLocked.resolve();
          // On SQLite the second has not begun: there is nobody to meet.
          if (database.dialect === 'postgres') await bothLocked.promise;
          await tx.staff.lock([second]);
          await tx.businesses.touchAvailability(salon.businessId);
        });
      await Promise.all([inOrder(salon.ana, salon.bea), inOrder(salon.bea, salon.ana)]);
      expect(await store.read.businesses.availabilityVersion(salon.businessId)).toBe(2);
      expect(runs).toBe(database.dialect === 'postgres' ? 3 : 2);
    });

    test('outside a transaction is refused', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      await expect(store.read.staff.insert(salon.businessId, person({ id: 'x' }))).rejects.toThrow(
        /read-?only/u,
      );
      expect(await store.read.staff.list(salon.businessId)).toHaveLength(2);
    });

    test('is all or nothing when the last statement is refused', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      await book(store, booking(salon, { start: NINE + HOUR }));
      const two = store.write(async (tx) => {
        for (const start of [NINE, NINE + HOUR]) {
          const made = booking(salon, { start });
          await tx.bookings.insert(made, 1, {
            at: NINE,
            kind: 'created',
            by: 'visitor',
            revision: 0,
            fromStart: null,
            toStart: start,
            reason: null,
          });
        }
      });
      await expect(two).rejects.toMatchObject({ code: 'bookings.slot_taken' });
      expect(await store.read.bookings.list(salon.businessId, { limit: 10 })).toHaveLength(1);
    });
  });
});

test('a closed store has finished what it was given', async () => {
  const { openStore } = await import('@bookingsaas/server/db/open-store');
  const store = await openStore({ url: ':memory:' });
  await store.migrate();
  const salon = await openSalon(store);
  const written = Promise.all(
    Array.from({ length: 5 }, () =>
      store.write((tx) => tx.businesses.touchAvailability(salon.businessId)),
    ),
  );
  await store.close();
  expect(await written).toHaveLength(5);
  await expect(store.ping()).rejects.toThrow(/not open/u);
});
