import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { book, booking, happened, hold, newId, NINE, NOW, openSalon } from './salon.ts';

describe('with the id of another business', () => {
  onEachDatabase((database) => {
    test('nothing of a salon can be read', async () => {
      const { store } = database;
      const [salon, stranger] = [await openSalon(store), (await openSalon(store)).businessId];
      const made = booking(salon);
      const held = hold(salon, { staffId: salon.bea });
      await book(store, made);
      await store.write((tx) => tx.holds.insert(held, 1, NOW));
      const { read } = store;
      expect(await read.bookings.byId(stranger, made.id)).toBeNull();
      expect(await read.bookings.list(stranger, { limit: 10 })).toEqual([]);
      expect(await read.bookings.list(stranger, { staffId: salon.ana, limit: 10 })).toEqual([]);
      expect(await read.holds.byVisit(stranger, held.visit)).toBeNull();
      expect(await read.staff.byId(stranger, salon.ana)).toBeNull();
      expect(await read.services.byId(stranger, salon.cut)).toBeNull();
      const range = { from: NINE, to: NINE + 1 };
      expect(await read.timeOff.list(stranger, { ...range, staffId: salon.ana })).toEqual([]);
      const people = { businessId: stranger, staffIds: [salon.ana, salon.bea] };
      expect(await read.calendar.busyRows({ ...people, ...range, now: NOW })).toEqual([]);
    });

    test('nothing of a salon can be changed', async () => {
      const { store } = database;
      const [salon, stranger] = [await openSalon(store), (await openSalon(store)).businessId];
      const ids = {
        widget: newId('wgt'),
        key: newId('key'),
        off: newId('off'),
        hours: newId('sch'),
      };
      await store.write(async (tx) => {
        await tx.schedules.insert(salon.businessId, {
          id: ids.hours,
          name: 'Hours',
          timezone: 'Europe/Paris',
          weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
          isDefault: true,
          holidayRegion: null,
        });
        const row = { id: ids.off, staffId: salon.ana, start: NINE, end: NINE + 1, reason: '' };
        await tx.timeOff.insert(salon.businessId, row);
        await tx.holds.insert(hold(salon, { visit: 'a visit' }), 1, NOW);
      });
      const changes = await store.write(async (tx) => [
        await tx.staff.update(stranger, salon.ana, { name: 'X' }),
        await tx.staff.remove(stranger, salon.ana),
        await tx.services.update(stranger, salon.cut, { name: 'X', staffIds: [] }),
        await tx.services.remove(stranger, salon.cut),
        await tx.schedules.update(stranger, ids.hours, { name: 'X' }),
        await tx.schedules.remove(stranger, ids.hours),
        await tx.schedules.putOverride(stranger, ids.hours, '2026-12-25', []),
        await tx.schedules.removeOverride(stranger, ids.hours, '2026-12-25'),
        await tx.timeOff.remove(stranger, ids.off),
        await tx.widgets.update(stranger, ids.widget, { name: 'X' }),
        await tx.widgets.remove(stranger, ids.widget),
        await tx.apiKeys.remove(stranger, ids.key),
        await tx.holds.removeByVisit(stranger, 'a visit'),
      ]);
      expect(changes).toEqual(changes.map(() => false));
      expect(await store.read.staff.byId(salon.businessId, salon.ana)).toMatchObject({
        name: 'Ana',
      });
      expect(await store.read.schedules.byId(salon.businessId, ids.hours)).toMatchObject({
        name: 'Hours',
        overrides: {},
      });
    });

    test('a booking of a salon can be neither changed nor made', async () => {
      const { store } = database;
      const [salon, stranger] = [await openSalon(store), (await openSalon(store)).businessId];
      const made = booking(salon);
      await book(store, made);
      const disguised = { ...made, businessId: stranger };
      const change = store.write((tx) => tx.bookings.update(disguised, disguised, 1, happened()));
      await expect(change).rejects.toMatchObject({ code: 'bookings.revision_changed' });
      const foreign = booking(salon, { businessId: stranger, start: NINE * 2 });
      await expect(book(store, foreign)).rejects.toThrow(/foreign key/iu);
    });
  });
});
