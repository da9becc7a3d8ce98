import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { openStore } from '@bookingsaas/server/db/open-store';
import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { booking, happened, HOUR, newId, NINE, openSalon } from './salon.ts';

const ROUNDS = 20;

describe('bookings and changes of what is set up, all at once', () => {
  onEachDatabase((database) => {
    test('wait for each other in one order, so that none has to be begun again', async () => {
      const again: unknown[] = [];
      const log = { warn: (fields: Record<string, unknown>) => void again.push(fields['error']) };
      const stores = await Promise.all([1, 2].map(() => openStore({ url: database.url, log })));
      const [one, two] = stores;
      if (one === undefined || two === undefined) throw new Error('Two stores');
      const salon = await openSalon(one);
      const { businessId, ana, bea, cut } = salon;
      const setUp = (store: OpenedStore, work: Parameters<OpenedStore['write']>[0]) =>
        store.write(async (tx) => {
          await work(tx);
          await tx.businesses.touchAvailability(businessId);
        });
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = NINE + round * HOUR;
        await Promise.all([
          setUp(one, async (tx) => {
            const made = booking(salon, { id: newId('bkg'), start, end: start + HOUR / 2 });
            await tx.staff.lock([ana, bea]);
            await tx.bookings.insert(made, 1, happened());
          }),
          setUp(two, (tx) =>
            tx.services.update(businessId, cut, { name: `Cut ${round}`, staffIds: [bea, ana] }),
          ),
          setUp(one, (tx) => tx.staff.update(businessId, ana, { name: `Ana ${round}` })),
          setUp(two, async (tx) => {
            const id = newId('stf');
            await tx.staff.insert(businessId, {
              id,
              name: 'Temp',
              email: null,
              colour: null,
              scheduleId: null,
              isActive: true,
              position: 9,
            });
            await tx.services.update(businessId, cut, { staffIds: [id, ana] });
          }),
        ]);
        const temps = (await one.read.staff.list(businessId)).filter(({ name }) => name === 'Temp');
        await Promise.all([
          ...temps.map(({ id }) => setUp(one, (tx) => tx.staff.remove(businessId, id))),
          setUp(two, (tx) =>
            tx.services.update(businessId, cut, {
              staffIds: [ana, ...temps.map(({ id }) => id)],
            }),
          ).catch((error: unknown) => expect(error).toMatchObject({ code: 'staff.not_found' })),
        ]);
      }
      expect(again).toEqual([]);
      await Promise.all(stores.map((store) => store.close()));
    });
  });
});
