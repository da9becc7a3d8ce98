import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import type { Salon } from './salon.ts';
import { book, booking, happened, hold, MINUTE, NINE, NOW, openSalon } from './salon.ts';

const SLOT_TAKEN = { code: 'bookings.slot_taken' };

describe('a class with three seats', () => {
  onEachDatabase((database) => {
    const yoga = (salon: Salon, start = NINE) => booking(salon, { serviceId: salon.yoga, start });

    test('takes three bookings of one start and refuses the fourth', async () => {
      const salon = await openSalon(database.store);
      for (let seat = 0; seat < 3; seat += 1) await book(database.store, yoga(salon), 3);
      await expect(book(database.store, yoga(salon), 3)).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('a hold keeps a seat', async () => {
      const salon = await openSalon(database.store);
      await database.store.write((tx) =>
        tx.holds.insert(hold(salon, { serviceId: salon.yoga }), 3, NOW),
      );
      await book(database.store, yoga(salon), 3);
      await book(database.store, yoga(salon), 3);
      await expect(book(database.store, yoga(salon), 3)).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('a cancelled seat can be taken again', async () => {
      const salon = await openSalon(database.store);
      const made = [yoga(salon), yoga(salon), yoga(salon)] as const;
      for (const one of made) await book(database.store, one, 3);
      const cancelled = { ...made[1], state: { status: 'cancelled' as const }, revision: 1 };
      await database.store.write((tx) =>
        tx.bookings.update(made[1], cancelled, 3, happened({ kind: 'cancelled', revision: 1 })),
      );
      await book(database.store, yoga(salon), 3);
      await expect(book(database.store, yoga(salon), 3)).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('another start that overlaps is refused, and so is another service', async () => {
      const salon = await openSalon(database.store);
      await book(database.store, yoga(salon), 3);
      await expect(book(database.store, yoga(salon, NINE + 15 * MINUTE), 3)).rejects.toMatchObject(
        SLOT_TAKEN,
      );
      await expect(book(database.store, booking(salon))).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('more seats than before open a start that was full', async () => {
      const salon = await openSalon(database.store);
      await book(database.store, booking(salon), 1);
      await expect(book(database.store, booking(salon), 1)).rejects.toMatchObject(SLOT_TAKEN);
      await book(database.store, booking(salon), 2);
    });

    test('fewer seats than are taken leave none, even when a low seat is given back', async () => {
      const salon = await openSalon(database.store);
      const made = [yoga(salon), yoga(salon), yoga(salon)] as const;
      for (const one of made) await book(database.store, one, 3);
      const cancelled = { ...made[0], state: { status: 'cancelled' as const }, revision: 1 };
      await database.store.write((tx) =>
        tx.bookings.update(made[0], cancelled, 3, happened({ kind: 'cancelled', revision: 1 })),
      );
      await expect(book(database.store, yoga(salon), 2)).rejects.toMatchObject(SLOT_TAKEN);
    });

    test('moving away and back keeps the class at three', async () => {
      const salon = await openSalon(database.store);
      const made = yoga(salon);
      await book(database.store, made, 3);
      await book(database.store, yoga(salon), 3);
      await book(database.store, yoga(salon), 3);
      const same = { ...made, revision: 1 };
      await database.store.write((tx) =>
        tx.bookings.update(made, same, 3, happened({ kind: 'moved', revision: 1 })),
      );
      await expect(book(database.store, yoga(salon), 3)).rejects.toMatchObject(SLOT_TAKEN);
      expect(
        await database.store.read.calendar.busyRows({
          businessId: salon.businessId,
          staffIds: [salon.ana],
          from: NINE,
          to: NINE + 30 * MINUTE,
          now: NOW,
        }),
      ).toHaveLength(3);
    });
  });
});
