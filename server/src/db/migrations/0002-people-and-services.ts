import type { Kysely } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

export const peopleAndServices: SchemaStep = {
  name: '0002-people-and-services',
  async up(db) {
    await createPeople(db);
    await createServices(db);
    await createTimeOff(db);
    await createWidgets(db);
  },
};

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('colour', 'text')
    .addColumn('schedule_id', 'text')
    .addColumn('is_active', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addUniqueConstraint('staff_of_business', ['business_id', 'id'])
    .addForeignKeyConstraint('staff_schedule', ['business_id', 'schedule_id'], 'schedules', [
      'business_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('staff_by_schedule')
    .on('staff')
    .columns(['business_id', 'schedule_id'])
    .execute();

  await db.schema
    .createTable('members')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('members_email', ['business_id', 'email'])
    .addForeignKeyConstraint('members_staff', ['business_id', 'staff_id'], 'staff', [
      'business_id',
      'id',
    ])
    .execute();
}

async function createServices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('services')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('category', 'text')
    .addColumn('duration_min', 'integer', (column) => column.notNull())
    .addColumn('interval_min', 'integer')
    .addColumn('buffer_before_min', 'integer', (column) => column.notNull())
    .addColumn('buffer_after_min', 'integer', (column) => column.notNull())
    .addColumn('notice_min', 'integer', (column) => column.notNull())
    .addColumn('horizon_days', 'integer')
    .addColumn('seats', 'integer', (column) => column.notNull())
    .addColumn('approval_ttl_min', 'integer')
    .addColumn('daily_limit', 'integer')
    .addColumn('change_notice_min', 'integer', (column) => column.notNull())
    .addColumn('price', 'text')
    .addColumn('colour', 'text')
    .addColumn('questions', 'text', (column) => column.notNull())
    .addColumn('requires_phone', 'integer', (column) => column.notNull())
    .addColumn('requires_email', 'integer', (column) => column.notNull())
    .addColumn('is_active', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addUniqueConstraint('services_of_business', ['business_id', 'id'])
    .execute();

  await db.schema
    .createTable('service_staff')
    .addColumn('business_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('service_staff_pkey', ['business_id', 'service_id', 'staff_id'])
    .addForeignKeyConstraint(
      'service_staff_service',
      ['business_id', 'service_id'],
      'services',
      ['business_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .addForeignKeyConstraint(
      'service_staff_staff',
      ['business_id', 'staff_id'],
      'staff',
      ['business_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('service_staff_by_staff')
    .on('service_staff')
    .columns(['business_id', 'staff_id'])
    .execute();
}

async function createTimeOff(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('time_off')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('start_at', 'bigint', (column) => column.notNull())
    .addColumn('end_at', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'time_off_staff',
      ['business_id', 'staff_id'],
      'staff',
      ['business_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('time_off_by_staff')
    .on('time_off')
    .columns(['business_id', 'staff_id', 'end_at'])
    .execute();
}

async function createWidgets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('widgets')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('service_ids', 'text', (column) => column.notNull())
    .addColumn('staff_ids', 'text', (column) => column.notNull())
    .addColumn('placement', 'text', (column) => column.notNull())
    .addColumn('button_text', 'text')
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('allowed_sites', 'text', (column) => column.notNull())
    .addColumn('redirect_url', 'text')
    .execute();
  await db.schema
    .createIndex('widgets_by_business')
    .on('widgets')
    .columns(['business_id', 'name'])
    .execute();
}
