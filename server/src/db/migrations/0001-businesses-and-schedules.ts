import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

export const businessesAndSchedules: SchemaStep = {
  name: '0001-businesses-and-schedules',
  async up(db) {
    await db.schema
      .createTable('businesses')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('timezone', 'text', (column) => column.notNull())
      .addColumn('country', 'text', (column) => column.notNull())
      .addColumn('currency', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('address', 'text')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('consent_text', 'text')
      .addColumn('consent_version', 'integer', (column) => column.notNull().defaultTo(1))
      .addColumn('availability_version', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();

    // (business_id, id) is unique so that other tables can point at a schedule of their own business only.
    await db.schema
      .createTable('schedules')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('business_id', 'text', (column) =>
        column.notNull().references('businesses.id').onDelete('cascade'),
      )
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('timezone', 'text', (column) => column.notNull())
      .addColumn('weekly', 'text', (column) => column.notNull())
      .addColumn('is_default', 'integer', (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('schedules_of_business', ['business_id', 'id'])
      .execute();

    await db.schema
      .createIndex('schedules_default')
      .unique()
      .on('schedules')
      .column('business_id')
      .where(sql.ref('is_default'), '=', sql.lit(1))
      .execute();

    await db.schema
      .createTable('schedule_overrides')
      .addColumn('schedule_id', 'text', (column) =>
        column.notNull().references('schedules.id').onDelete('cascade'),
      )
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('windows', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('schedule_overrides_pkey', ['schedule_id', 'date'])
      .execute();
  },
};
