import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Who wants to be told when a time frees, and when a business's list was last gone through. */
export const waitlist: SchemaStep = {
  name: '0020-waitlist',
  async up(db) {
    await createEntries(db);
    await createIndexes(db);
    await createLooks(db);
  },
};

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('waitlist_entries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('widget_key', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text')
    .addColumn('from_date', 'text', (column) => column.notNull())
    .addColumn('to_date', 'text', (column) => column.notNull())
    .addColumn('weekdays', 'text', (column) => column.notNull())
    .addColumn('parts', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('customer_email', 'text')
    .addColumn('customer_phone', 'text')
    .addColumn('contact', 'text', (column) => column.notNull())
    .addColumn('same_as', 'text', (column) => column.notNull())
    .addColumn('consent', 'text')
    .addColumn('visitor_timezone', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('offer_no', 'integer', (column) => column.notNull())
    .addColumn('offered_start', 'bigint')
    .addColumn('offered_end', 'bigint')
    .addColumn('offered_staff_id', 'text')
    .addColumn('offered_until', 'bigint')
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addColumn('passed', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('booking_id', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addForeignKeyConstraint(
      'waitlist_service',
      ['business_id', 'service_id'],
      'services',
      ['business_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const isActive = sql<boolean>`state in ('waiting', 'offered')`;
  await db.schema
    .createIndex('waitlist_by_age')
    .on('waitlist_entries')
    .columns(['business_id', 'created_at', 'id'])
    .execute();
  // The same person, asking twice for the same, stands on the list once.
  await db.schema
    .createIndex('waitlist_once')
    .unique()
    .on('waitlist_entries')
    .columns(['business_id', 'same_as'])
    .where(isActive)
    .execute();
  await db.schema
    .createIndex('waitlist_active')
    .on('waitlist_entries')
    .columns(['business_id', 'contact'])
    .where(isActive)
    .execute();
  await db.schema
    .createIndex('waitlist_ending')
    .on('waitlist_entries')
    .column('ends_at')
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
}

async function createLooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('waitlist_looks')
    .addColumn('business_id', 'text', (column) =>
      column.primaryKey().notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('looked_at', 'bigint', (column) => column.notNull())
    .execute();
}
