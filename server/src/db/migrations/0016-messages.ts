import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** What is told about bookings: every message with what became of it, and what an owner chose. */
export const messages: SchemaStep = {
  name: '0016-messages',
  async up(db) {
    await createMessages(db);
    await createSettings(db);
  },
};

async function createMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('messages')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('booking_id', 'text', (column) =>
      column.notNull().references('bookings.id').onDelete('cascade'),
    )
    .addColumn('moment', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('to_address', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('body', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('messages_by_due')
    .on('messages')
    .columns(['business_id', 'due_at', 'id'])
    .execute();
  await db.schema.createIndex('messages_by_booking').on('messages').column('booking_id').execute();
  await db.schema
    .createIndex('messages_planned')
    .on('messages')
    .column('booking_id')
    .where(sql.ref('state'), '=', sql.lit('planned'))
    .execute();
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_settings')
    .addColumn('business_id', 'text', (column) =>
      column.primaryKey().notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute();
}
