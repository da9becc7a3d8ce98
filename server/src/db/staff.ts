import type { Selectable } from 'kysely';
import { AppError } from '../contract/app-error.ts';
import type { Staff } from '../contract/staff.ts';
import type { StaffPeople } from '../ports/staff.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { lockPeople } from './people-lock.ts';
import { refusing } from './refusals.ts';
import { remembered } from './remembered.ts';
import { lockSetup } from './setup-lock.ts';
import type { Tables } from './tables.ts';

const UNKNOWN_SCHEDULE = { on: 'foreign_key', as: 'schedules.not_found' } as const;

export function staffPeople(handle: Handle): StaffPeople {
  const { db } = handle;
  const ofBusiness = (businessId: string) =>
    db.selectFrom('staff').selectAll().where('business_id', '=', businessId);

  return {
    async byId(businessId, id) {
      const row = await ofBusiness(businessId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    list(businessId) {
      return remembered(handle, { name: 'staff', businessId }, async () => {
        const { rows } = await hot(handle, 'staff', {
          build: () => ofBusiness(businessId).orderBy('position').orderBy('id'),
          values: [businessId],
        });
        return rows.map(fromRow);
      });
    },

    async insert(businessId, { scheduleId, isActive, ...staff }) {
      await lockSetup(handle, businessId);
      const row = {
        ...staff,
        business_id: businessId,
        schedule_id: scheduleId,
        is_active: Number(isActive),
      };
      await refusing(handle, UNKNOWN_SCHEDULE, () => db.insertInto('staff').values(row).execute());
    },

    async update(businessId, id, { scheduleId, isActive, ...patch }) {
      await lockSetup(handle, businessId);
      const change = {
        ...patch,
        ...(scheduleId !== undefined && { schedule_id: scheduleId }),
        ...(isActive !== undefined && { is_active: Number(isActive) }),
        id,
      };
      const { numUpdatedRows } = await refusing(handle, UNKNOWN_SCHEDULE, () =>
        db
          .updateTable('staff')
          .set(change)
          .where('business_id', '=', businessId)
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },

    async remove(businessId, id) {
      await lockSetup(handle, businessId);
      await refuseTheOnlyOne(handle, businessId, id);
      await db
        .updateTable('members')
        .set({ staff_id: null })
        .where('business_id', '=', businessId)
        .where('staff_id', '=', id)
        .execute();
      await db
        .deleteFrom('occupations')
        .where('business_id', '=', businessId)
        .where('staff_id', '=', id)
        .where('kind', '=', 'hold')
        .execute();
      const { numDeletedRows } = await refusing(
        handle,
        { on: 'foreign_key', as: 'staff.in_use' },
        () =>
          db
            .deleteFrom('staff')
            .where('business_id', '=', businessId)
            .where('id', '=', id)
            .executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },

    lock: (ids) => lockPeople(handle, ids),
  };
}

/** No people means everybody, so a service must not lose its last one: strangers would be offered for it. */
async function refuseTheOnlyOne({ db, doom }: Handle, businessId: string, id: string) {
  const onlyTheirs = await db
    .selectFrom('service_staff as theirs')
    .select('theirs.service_id')
    .where('theirs.business_id', '=', businessId)
    .where('theirs.staff_id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('service_staff as others')
            .select('others.staff_id')
            .whereRef('others.business_id', '=', 'theirs.business_id')
            .whereRef('others.service_id', '=', 'theirs.service_id')
            .where('others.staff_id', '<>', id),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  if (onlyTheirs === undefined) return;
  const refusal = new AppError('staff.in_use', { message: 'The only person of a service' });
  doom(refusal);
  throw refusal;
}

function fromRow(row: Selectable<Tables['staff']>): Staff {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    colour: row.colour,
    scheduleId: row.schedule_id,
    isActive: row.is_active === 1,
    position: row.position,
  };
}
