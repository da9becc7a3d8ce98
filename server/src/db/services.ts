import type { Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Service, ServiceInput, ServicePatch } from '../contract/services.ts';
import type { Services } from '../ports/services.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { readJson, readJsonOrNull, writeJson, writeJsonOrNull } from './json.ts';
import { refusing } from './refusals.ts';
import { remembered } from './remembered.ts';
import { lockSetup } from './setup-lock.ts';
import type { Tables } from './tables.ts';

export function services(handle: Handle): Services {
  const { db } = handle;
  const ofBusiness = (businessId: string) =>
    db.selectFrom('services').selectAll().where('business_id', '=', businessId);

  return {
    async byId(businessId, id) {
      const {
        rows: [row],
      } = await hot(handle, 'service', {
        build: () => ofBusiness(businessId).where('id', '=', id),
        values: [businessId, id],
      });
      if (row === undefined) return null;
      const people = await peopleOf(handle, businessId, id);
      return fromRow(row, people.get(id) ?? []);
    },

    list(businessId) {
      return remembered(handle, { name: 'services', businessId }, async () => {
        const { rows } = await hot(handle, 'services', {
          build: () => ofBusiness(businessId).orderBy('position').orderBy('id'),
          values: [businessId],
        });
        const people = await peopleOf(handle, businessId);
        return rows.map((row) => fromRow(row, people.get(row.id) ?? []));
      });
    },

    async insert(businessId, { id, ...service }) {
      await lockSetup(handle, businessId);
      await db
        .insertInto('services')
        .values({ ...toRow(service), id, business_id: businessId })
        .execute();
      await addPeople(handle, { businessId, id }, service.staffIds);
    },

    async update(businessId, id, patch) {
      await lockSetup(handle, businessId);
      const { numUpdatedRows } = await db
        .updateTable('services')
        .set({ ...toChange(patch), id })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if (patch.staffIds !== undefined) {
        await db
          .deleteFrom('service_staff')
          .where('business_id', '=', businessId)
          .where('service_id', '=', id)
          .execute();
        await addPeople(handle, { businessId, id }, patch.staffIds);
      }
      return true;
    },

    async remove(businessId, id) {
      await lockSetup(handle, businessId);
      await db
        .deleteFrom('occupations')
        .where('business_id', '=', businessId)
        .where('service_id', '=', id)
        .where('kind', '=', sql.lit('hold'))
        .execute();
      const { numDeletedRows } = await refusing(
        handle,
        { on: 'foreign_key', as: 'services.in_use' },
        () =>
          db
            .deleteFrom('services')
            .where('business_id', '=', businessId)
            .where('id', '=', id)
            .executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
  };
}

/** Of one service, or of all of the business; in order of their ids. */
async function peopleOf(
  handle: Handle,
  businessId: string,
  serviceId?: string,
): Promise<Map<string, string[]>> {
  const ofAll = () =>
    handle.db
      .selectFrom('service_staff')
      .select(['service_id', 'staff_id'])
      .where('business_id', '=', businessId)
      .orderBy('staff_id');
  const { rows } =
    serviceId === undefined
      ? await hot(handle, 'people of services', { build: ofAll, values: [businessId] })
      : await hot(handle, 'people of a service', {
          build: () => ofAll().where('service_id', '=', serviceId),
          values: [businessId, serviceId],
        });
  const people = new Map<string, string[]>();
  for (const row of rows) {
    const known = people.get(row.service_id);
    if (known === undefined) people.set(row.service_id, [row.staff_id]);
    else known.push(row.staff_id);
  }
  return people;
}

async function addPeople(
  handle: Handle,
  service: { businessId: string; id: string },
  staffIds: readonly string[],
): Promise<void> {
  if (staffIds.length === 0) return;
  const rows = [...new Set(staffIds)].map((staffId) => ({
    business_id: service.businessId,
    service_id: service.id,
    staff_id: staffId,
  }));
  await refusing(handle, { on: 'foreign_key', as: 'staff.not_found' }, () =>
    handle.db.insertInto('service_staff').values(rows).execute(),
  );
}

type ServiceRow = Selectable<Tables['services']>;

function toRow(service: Omit<ServiceInput, 'staffIds'>): Omit<ServiceRow, 'id' | 'business_id'> {
  return {
    name: service.name,
    description: service.description,
    category: service.category,
    duration_min: service.durationMin,
    interval_min: service.intervalMin,
    buffer_before_min: service.bufferBeforeMin,
    buffer_after_min: service.bufferAfterMin,
    notice_min: service.noticeMin,
    horizon_days: service.horizonDays,
    seats: service.seats,
    approval_ttl_min: service.approvalTtlMin,
    daily_limit: service.dailyLimit,
    change_notice_min: service.changeNoticeMin,
    price: writeJsonOrNull(service.price),
    colour: service.colour,
    questions: writeJson(service.questions),
    requires_phone: Number(service.requiresPhone),
    requires_email: Number(service.requiresEmail),
    is_active: Number(service.isActive),
    position: service.position,
  };
}

function toChange(patch: ServicePatch): Updateable<Tables['services']> {
  return {
    name: patch.name,
    description: patch.description,
    category: patch.category,
    duration_min: patch.durationMin,
    interval_min: patch.intervalMin,
    buffer_before_min: patch.bufferBeforeMin,
    buffer_after_min: patch.bufferAfterMin,
    notice_min: patch.noticeMin,
    horizon_days: patch.horizonDays,
    seats: patch.seats,
    approval_ttl_min: patch.approvalTtlMin,
    daily_limit: patch.dailyLimit,
    change_notice_min: patch.changeNoticeMin,
    price: patch.price === undefined ? undefined : writeJsonOrNull(patch.price),
    colour: patch.colour,
    questions: patch.questions && writeJson(patch.questions),
    requires_phone: flag(patch.requiresPhone),
    requires_email: flag(patch.requiresEmail),
    is_active: flag(patch.isActive),
    position: patch.position,
  };
}

function flag(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function fromRow(row: ServiceRow, staffIds: string[]): Service {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    category: row.category,
    durationMin: row.duration_min,
    intervalMin: row.interval_min,
    bufferBeforeMin: row.buffer_before_min,
    bufferAfterMin: row.buffer_after_min,
    noticeMin: row.notice_min,
    horizonDays: row.horizon_days,
    seats: row.seats,
    approvalTtlMin: row.approval_ttl_min,
    dailyLimit: row.daily_limit,
    changeNoticeMin: row.change_notice_min,
    price: readJsonOrNull(row.price),
    colour: row.colour,
    questions: readJson(row.questions),
    staffIds,
    requiresPhone: row.requires_phone === 1,
    requiresEmail: row.requires_email === 1,
    isActive: row.is_active === 1,
    position: row.position,
  };
}
