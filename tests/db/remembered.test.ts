import { expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { hours, newId, openSalon, service } from './salon.ts';

onEachDatabase((database) => {
  test('what was read of the set-up is forgotten with every change, whoever makes it', async () => {
    const { store } = database;
    const { businessId } = await openSalon(store);
    const id = newId('svc');
    const names = async (from = store) =>
      (await from.read.services.list(businessId))
        .filter((one) => one.id === id)
        .map(({ name }) => name);
    expect(await names()).toEqual([]);

    await store.write((tx) => tx.services.insert(businessId, service({ id, name: 'Cut' })));
    expect(await names()).toEqual(['Cut']);

    const other = await database.openAnother();
    await other.write((tx) => tx.services.update(businessId, id, { name: 'Colour' }));
    expect(await names()).toEqual(['Colour']);
    await other.write((tx) => tx.services.remove(businessId, id));
    expect([await names(), await names(other)]).toEqual([[], []]);
  });

  test('hours of one date are seen at once, and gone at once', async () => {
    const { store } = database;
    const { businessId } = await openSalon(store);
    const overrides = async () => (await store.read.schedules.list(businessId))[0]?.overrides;
    expect(await overrides()).toBeUndefined();
    const id = newId('sch');
    await store.write((tx) => tx.schedules.insert(businessId, hours({ id })));
    const before = await overrides();
    const date = '2031-05-01';
    await store.write((tx) => tx.schedules.putOverride(businessId, id, date, [['10:00', '12:00']]));
    expect(await overrides()).toEqual({ ...before, [date]: [['10:00', '12:00']] });
    await store.write((tx) => tx.schedules.putOverride(businessId, id, date, []));
    expect(await overrides()).toEqual({ ...before, [date]: [] });
    await store.write((tx) => tx.schedules.removeOverride(businessId, id, date));
    expect(await overrides()).toEqual(before);
  });

  test('a change that was taken back was never read by anybody else', async () => {
    const { store } = database;
    const { businessId, ana } = await openSalon(store);
    const nameOfAna = (list: readonly { id: string; name: string }[]) =>
      list.find(({ id }) => id === ana)?.name;
    const before = nameOfAna(await store.read.staff.list(businessId));
    const undone = store.write(async (tx) => {
      await tx.staff.update(businessId, ana, { name: 'Anna' });
      expect(nameOfAna(await tx.staff.list(businessId))).toBe('Anna');
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect(nameOfAna(await store.read.staff.list(businessId))).toBe(before);
    await store.write((tx) => tx.staff.update(businessId, ana, { name: 'Annie' }));
    expect(nameOfAna(await store.read.staff.list(businessId))).toBe('Annie');
  });
});
