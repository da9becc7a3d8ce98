import type { Selectable } from 'kysely';
import type { ScheduleView } from '../contract/schedules.ts';
import type { Schedules } from '../ports/schedules.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { readJson, writeJson } from './json.ts';
import { lockPeople } from './people-lock.ts';
import { remembered } from './remembered.ts';
import { lockSetup } from './setup-lock.ts';
import type { Tables } from './tables.ts';

export function schedules(handle: Handle): Schedules {
  const { db } = handle;
  const ofBusiness = (businessId: string) =>
    db.selectFrom('schedules').selectAll().where('business_id', '=', businessId);

  return {
    async byId(businessId, id) {
      const row = await ofBusiness(businessId).where('id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      const overrides = await overridesOf(handle, [id]);
      return fromRow(row, overrides.get(id));
    },

    list(businessId) {
      return remembered(handle, { name: 'schedules', businessId }, async () => {
        const { rows } = await hot(handle, 'schedules', {
          build: () => ofBusiness(businessId).orderBy('name').orderBy('id'),
          values: [businessId],
        });
        const overrides = await overridesOf(
          handle,
          rows.map((row) => row.id),
        );
        return rows.map((row) => fromRow(row, overrides.get(row.id)));
      });
    },

    async insert(businessId, { weekly, isDefault, holidayRegion, ...schedule }) {
      await lockSetup(handle, businessId);
      if (isDefault) await takeDefault(handle, businessId);
      await db
        .insertInto('schedules')
        .values({
          ...schedule,
          business_id: businessId,
          weekly: writeJson(weekly),
          is_default: Number(isDefault),
          holiday_region: holidayRegion,
        })
        .execute();
    },

    async update(businessId, id, { weekly, isDefault, holidayRegion, ...patch }) {
      await lockSetup(handle, businessId);
      if (!(await exists(handle, businessId, id))) return false;
      if (isDefault === true) await takeDefault(handle, businessId);
      await db
        .updateTable('schedules')
        .set({
          ...patch,
          ...(weekly !== undefined && { weekly: writeJson(weekly) }),
          ...(isDefault !== undefined && { is_default: Number(isDefault) }),
          ...(holidayRegion !== undefined && { holiday_region: holidayRegion }),
          id,
        })
        .where('id', '=', id)
        .execute();
      return true;
    },

    async remove(businessId, id) {
      await lockSetup(handle, businessId);
      const workers = await db
        .selectFrom('staff')
        .select('id')
        .where('business_id', '=', businessId)
        .where('schedule_id', '=', id)
        .execute();
      await lockPeople(
        handle,
        workers.map((worker) => worker.id),
      );
      await db
        .updateTable('staff')
        .set({ schedule_id: null })
        .where('business_id', '=', businessId)
        .where('schedule_id', '=', id)
        .execute();
      const { numDeletedRows } = await db
        .deleteFrom('schedules')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async putOverride(...[businessId, id, date, windows]) {
      await lockSetup(handle, businessId);
      if (!(await exists(handle, businessId, id))) return false;
      await db
        .insertInto('schedule_overrides')
        .values({ schedule_id: id, date, windows: writeJson(windows) })
        .onConflict((conflict) =>
          conflict.columns(['schedule_id', 'date']).doUpdateSet({ windows: writeJson(windows) }),
        )
        .execute();
      return true;
    },

    async removeOverride(businessId, id, date) {
      await lockSetup(handle, businessId);
      if (!(await exists(handle, businessId, id))) return false;
      const { numDeletedRows } = await db
        .deleteFrom('schedule_overrides')
        .where('schedule_id', '=', id)
        .where('date', '=', date)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

type Overrides = ScheduleView['overrides'];

async function overridesOf(
  handle: Handle,
  scheduleIds: readonly string[],
): Promise<Map<string, Overrides>> {
  const found = new Map<string, Overrides>();
  if (scheduleIds.length === 0) return found;
  const { rows } = await hot(handle, `overrides of ${scheduleIds.length}`, {
    build: () =>
      handle.db
        .selectFrom('schedule_overrides')
        .selectAll()
        .where('schedule_id', 'in', scheduleIds)
        .orderBy('date'),
    values: scheduleIds,
  });
  for (const row of rows) {
    const overrides = found.get(row.schedule_id) ?? {};
    overrides[row.date] = readJson(row.windows);
    found.set(row.schedule_id, overrides);
  }
  return found;
}

async function exists({ db }: Handle, businessId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('schedules')
    .select('id')
    .where('business_id', '=', businessId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

async function takeDefault({ db }: Handle, businessId: string): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ is_default: 0 })
    .where('business_id', '=', businessId)
    .where('is_default', '=', 1)
    .execute();
}

function fromRow(row: Selectable<Tables['schedules']>, overrides: Overrides = {}): ScheduleView {
  return {
    id: row.id,
    name: row.name,
    timezone: row.timezone,
    weekly: readJson(row.weekly),
    isDefault: row.is_default === 1,
    holidayRegion: row.holiday_region,
    overrides,
  };
}
