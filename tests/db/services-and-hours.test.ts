import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import {
  book,
  booking,
  DAY,
  hold,
  hours,
  HOUR,
  newId,
  NINE,
  NOW,
  openSalon,
  service,
} from './salon.ts';

describe('services', () => {
  onEachDatabase((database) => {
    test('come back exactly as they were stored, with their people', async () => {
      const { store } = database;
      const { businessId, ana, bea } = await openSalon(store);
      const full = service({
        id: newId('svc'),
        name: 'Colour',
        description: 'With care',
        category: 'Hair',
        intervalMin: 15,
        bufferBeforeMin: 5,
        bufferAfterMin: 10,
        noticeMin: 120,
        horizonDays: null,
        seats: 2,
        approvalTtlMin: 60,
        dailyLimit: 4,
        changeNoticeMin: 240,
        price: { amountMinor: 4800, isFrom: true },
        colour: '#aabbcc',
        questions: [
          { id: 'q1', kind: 'choice', label: 'Longueur ?', isRequired: true, choices: ['a', 'b'] },
        ],
        staffIds: [ana, bea].toSorted(),
        requiresPhone: true,
        requiresEmail: false,
        isActive: false,
        position: 9,
      });
      await store.write((tx) => tx.services.insert(businessId, full));
      expect(await store.read.services.byId(businessId, full.id)).toEqual(full);
      const listed = await store.read.services.list(businessId);
      expect(listed.at(-1)).toEqual(full);
      expect(listed).toHaveLength(4);
    });

    test('change only what a patch names', async () => {
      const { store } = database;
      const { businessId, ana, cut } = await openSalon(store);
      const before = await store.read.services.byId(businessId, cut);
      const patch = { price: { amountMinor: 1, isFrom: false }, staffIds: [ana], isActive: false };
      expect(await store.write((tx) => tx.services.update(businessId, cut, patch))).toBe(true);
      expect(await store.read.services.byId(businessId, cut)).toEqual({ ...before, ...patch });
      const back = { price: null, staffIds: [], isActive: true };
      await store.write((tx) => tx.services.update(businessId, cut, back));
      await store.write((tx) => tx.services.update(businessId, cut, {}));
      expect(await store.read.services.byId(businessId, cut)).toEqual(before);
      expect(await store.write((tx) => tx.services.update(businessId, 'nobody', {}))).toBe(false);
    });

    test('cannot be done by somebody unknown or of another business', async () => {
      const { store } = database;
      const { businessId, cut } = await openSalon(store);
      const elsewhere = await openSalon(store);
      for (const stranger of ['nobody', elsewhere.ana]) {
        const change = store.write((tx) =>
          tx.services.update(businessId, cut, { staffIds: [stranger] }),
        );
        await expect(change).rejects.toMatchObject({ code: 'staff.not_found' });
      }
    });

    test('with bookings stay, those with a hold can go', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      await book(store, booking(salon));
      await store.write((tx) =>
        tx.holds.insert(hold(salon, { serviceId: salon.massage, staffId: salon.bea }), 1, NOW),
      );
      const remove = (id: string) => store.write((tx) => tx.services.remove(salon.businessId, id));
      await expect(remove(salon.cut)).rejects.toMatchObject({ code: 'services.in_use' });
      expect(await remove(salon.massage)).toBe(true);
      expect(await remove(salon.massage)).toBe(false);
      await book(store, booking(salon, { staffId: salon.bea }));
    });
  });
});

describe('schedules', () => {
  onEachDatabase((database) => {
    test('come back with their overrides', async () => {
      const { store } = database;
      const { businessId } = await openSalon(store);
      const week = hours({ id: newId('sch'), name: 'A' });
      const other = hours({ id: newId('sch'), name: 'B', isDefault: true });
      const put = (date: string, windows: [string, string][]) =>
        store.write((tx) => tx.schedules.putOverride(businessId, week.id, date, windows));
      await store.write(async (tx) => {
        await tx.schedules.insert(businessId, week);
        await tx.schedules.insert(businessId, other);
      });
      expect(
        await put('2026-12-24', [
          ['09:00', '12:00'],
          ['13:00', '24:00'],
        ]),
      ).toBe(true);
      expect(await put('2026-12-25', [['09:00', '12:00']])).toBe(true);
      expect(await put('2026-12-25', [])).toBe(true);
      const stored = {
        ...week,
        overrides: {
          '2026-12-24': [
            ['09:00', '12:00'],
            ['13:00', '24:00'],
          ],
          '2026-12-25': [],
        },
      };
      expect(await store.read.schedules.byId(businessId, week.id)).toEqual(stored);
      expect(await store.read.schedules.list(businessId)).toEqual([
        stored,
        { ...other, overrides: {} },
      ]);
      const removeOverride = () =>
        store.write((tx) => tx.schedules.removeOverride(businessId, week.id, '2026-12-25'));
      expect(await removeOverride()).toBe(true);
      expect(await removeOverride()).toBe(false);
    });

    test('have one default at most', async () => {
      const { store } = database;
      const { businessId } = await openSalon(store);
      const [one, two] = [newId('sch'), newId('sch')];
      const defaults = async () =>
        (await store.read.schedules.list(businessId))
          .filter((schedule) => schedule.isDefault)
          .map(({ id }) => id);
      await store.write((tx) =>
        tx.schedules.insert(businessId, hours({ id: one, isDefault: true })),
      );
      await store.write((tx) =>
        tx.schedules.insert(businessId, hours({ id: two, isDefault: true })),
      );
      expect(await defaults()).toEqual([two]);
      await store.write((tx) => tx.schedules.update(businessId, one, { isDefault: true }));
      expect(await defaults()).toEqual([one]);
      await store.write((tx) => tx.schedules.update(businessId, two, { name: 'Two' }));
      expect(await defaults()).toEqual([one]);
    });

    test('that are removed leave their people on the default', async () => {
      const { store } = database;
      const { businessId, ana } = await openSalon(store);
      const id = newId('sch');
      await store.write(async (tx) => {
        await tx.schedules.insert(businessId, hours({ id }));
        await tx.schedules.putOverride(businessId, id, '2026-12-25', []);
        await tx.staff.update(businessId, ana, { scheduleId: id });
      });
      expect(await store.write((tx) => tx.schedules.remove(businessId, id))).toBe(true);
      expect(await store.read.staff.byId(businessId, ana)).toMatchObject({ scheduleId: null });
      expect(await store.write((tx) => tx.schedules.remove(businessId, id))).toBe(false);
    });
  });
});

describe('time off', () => {
  onEachDatabase((database) => {
    test('is listed by what it overlaps, and removed', async () => {
      const { store } = database;
      const { businessId, ana, bea } = await openSalon(store);
      const off = (staffId: string, start: number) => ({
        id: newId('off'),
        staffId,
        start,
        end: start + DAY,
        reason: 'Holiday',
      });
      const [first, second, third] = [off(ana, NINE), off(ana, NINE + DAY), off(bea, NINE + HOUR)];
      await store.write(async (tx) => {
        for (const row of [first, second, third]) await tx.timeOff.insert(businessId, row);
      });
      const list = (range: { from: number; to: number; staffId?: string }) =>
        store.read.timeOff.list(businessId, range);
      expect(await list({ from: NINE, to: NINE + 3 * DAY })).toEqual([first, third, second]);
      expect(await list({ from: NINE, to: NINE + DAY, staffId: ana })).toEqual([first]);
      expect(await list({ from: NINE + DAY, to: NINE + DAY + 1 })).toEqual([third, second]);
      expect(await store.write((tx) => tx.timeOff.remove(businessId, first.id))).toBe(true);
      expect(await store.write((tx) => tx.timeOff.remove(businessId, first.id))).toBe(false);
    });

    test('of somebody unknown is refused', async () => {
      const { store } = database;
      const { businessId } = await openSalon(store);
      const elsewhere = await openSalon(store);
      const row = { id: newId('off'), staffId: elsewhere.ana, start: 0, end: 1, reason: '' };
      await expect(store.write((tx) => tx.timeOff.insert(businessId, row))).rejects.toMatchObject({
        code: 'staff.not_found',
      });
    });
  });
});
