import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** What readers write back: who is not to be written to, every inbound text, questions that wait for an answer, who will come. */
export const inboundTexts: SchemaStep = {
  name: '0019-inbound-texts',
  async up(db) {
    await createOptOuts(db);
    await createInbound(db);
    await createQuestions(db);
    await createAttendances(db);
    // A text from outside names only the number: whoever wrote to it last is meant.
    await db.schema
      .createIndex('messages_by_reader')
      .on('messages')
      .columns(['to_address', 'created_at'])
      .execute();
    await db.schema
      .createIndex('bookings_by_phone')
      .on('bookings')
      .columns(['business_id', 'customer_phone', 'start_at'])
      .where(sql.ref('customer_phone'), 'is not', null)
      .execute();
  },
};

// A reader's own STOP holds for a sender, whoever else uses it: `business_id` is empty then, not null, to be in the key.
async function createOptOuts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('opt_outs')
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('business_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('opt_outs_pkey', ['address', 'channel', 'sender', 'business_id'])
    .execute();
}

async function createInbound(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inbound_messages')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('provider_id', 'text', (column) => column.notNull().unique())
    .addColumn('business_id', 'text', (column) =>
      column.references('businesses.id').onDelete('cascade'),
    )
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('meaning', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('acted_at', 'bigint')
    .addColumn('read_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('inbound_messages_by_address')
    .on('inbound_messages')
    .columns(['business_id', 'address', 'at'])
    .execute();
}

async function createQuestions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reply_questions')
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('booking_ids', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('reply_questions_pkey', ['business_id', 'channel', 'address'])
    .execute();
}

async function createAttendances(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attendances')
    .addColumn('booking_id', 'text', (column) =>
      column.primaryKey().notNull().references('bookings.id').onDelete('cascade'),
    )
    .addColumn('business_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}
