import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { book, booking, hold, HOUR, MINUTE, NINE, NOW, openSalon } from './salon.ts';

const SLOT_TAKEN = { code: 'bookings.slot_taken' };

describe('holds', () => {
  onEachDatabase((database) => {
    test('keep a time from others and come back as stored', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const held = hold(salon);
      await store.write((tx) => tx.holds.insert(held, 1, NOW));
      expect(await store.read.holds.byVisit(salon.businessId, held.visit)).toEqual(held);
      expect(await store.read.holds.byVisit(salon.businessId, 'nobody')).toBeNull();
      await expect(book(store, booking(salon))).rejects.toMatchObject(SLOT_TAKEN);
      await expect(store.write((tx) => tx.holds.insert(hold(salon), 1, NOW))).rejects.toMatchObject(
        SLOT_TAKEN,
      );
    });

    test('of one visit replace each other', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const first = hold(salon);
      const second = hold(salon, { visit: first.visit, start: NINE + HOUR });
      await store.write((tx) => tx.holds.insert(first, 1, NOW));
      await store.write((tx) => tx.holds.insert(second, 1, NOW));
      expect(await store.read.holds.byVisit(salon.businessId, first.visit)).toEqual(second);
      await book(store, booking(salon));
    });

    test('of one visit stay when the next time is refused', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      await book(store, booking(salon));
      const first = hold(salon, { start: NINE + HOUR });
      await store.write((tx) => tx.holds.insert(first, 1, NOW));
      const second = hold(salon, { visit: first.visit });
      await expect(store.write((tx) => tx.holds.insert(second, 1, NOW))).rejects.toMatchObject(
        SLOT_TAKEN,
      );
      expect(await store.read.holds.byVisit(salon.businessId, first.visit)).toEqual(first);
    });

    test('become a booking within one transaction', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const held = hold(salon);
      await store.write((tx) => tx.holds.insert(held, 1, NOW));
      const made = booking(salon);
      await store.write(async (tx) => {
        expect(await tx.holds.removeByVisit(salon.businessId, held.visit)).toBe(true);
        expect(await tx.holds.removeByVisit(salon.businessId, held.visit)).toBe(false);
        await tx.bookings.insert(made, 1, {
          at: NOW,
          kind: 'created',
          by: 'visitor',
          revision: 0,
          fromStart: null,
          toStart: NINE,
          reason: null,
        });
      });
      expect(await store.read.bookings.byId(salon.businessId, made.id)).toEqual(made);
    });

    test('that ran out are in nobody’s way', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const held = hold(salon, { expiresAt: NOW + MINUTE });
      await store.write((tx) => tx.holds.insert(held, 1, NOW));
      const early = booking(salon, { updatedAt: NOW + MINUTE - 1 });
      await expect(book(store, early)).rejects.toMatchObject(SLOT_TAKEN);
      await book(store, { ...early, updatedAt: NOW + MINUTE });
      expect(await store.read.holds.byVisit(salon.businessId, held.visit)).toBeNull();
    });

    test('that ran out are swept away', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const old = hold(salon, { expiresAt: NOW - 1000 });
      const live = hold(salon, { start: NINE + HOUR, expiresAt: NOW + 1 });
      await store.write(async (tx) => {
        await tx.holds.insert(old, 1, NOW - 2000);
        await tx.holds.insert(live, 1, NOW - 2000);
      });
      expect(await store.write((tx) => tx.holds.removeExpired(NOW))).toBeGreaterThanOrEqual(1);
      expect(await store.read.holds.byVisit(salon.businessId, old.visit)).toBeNull();
      expect(await store.read.holds.byVisit(salon.businessId, live.visit)).toEqual(live);
    });
  });
});
