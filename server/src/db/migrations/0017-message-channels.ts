import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Messages by Twilio: whose account sends them, what each cost and became, how many went out, which numbers to leave alone. */
export const messageChannels: SchemaStep = {
  name: '0017-message-channels',
  async up(db) {
    await rebuildMessages(db);
    await createChannels(db);
    await createCounts(db);
    await createFlags(db);
  },
};

// SQLite cannot take a NOT NULL away, so the table is made anew; nothing refers to it.
async function rebuildMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('messages_of_0017')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('booking_id', 'text', (column) =>
      column.references('bookings.id').onDelete('cascade'),
    )
    .addColumn('waitlist_id', 'text')
    .addColumn('widget_id', 'text')
    .addColumn('moment', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('to_address', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('body', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('error_code', 'text')
    .addColumn('provider_id', 'text')
    .addColumn('segments', 'integer')
    .addColumn('price_micros', 'bigint')
    .addColumn('currency', 'text')
    .addColumn('resent_from', 'text')
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('checked_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  const kept = sql.raw(
    'id, business_id, booking_id, moment, audience, channel, revision, to_address, details, subject, body, state, reason, due_at, expires_at, created_at, updated_at',
  );
  await sql`insert into messages_of_0017 (${kept}) select ${kept} from messages`.execute(db);
  await db.schema.dropTable('messages').execute();
  await db.schema.alterTable('messages_of_0017').renameTo('messages').execute();
  await indexMessages(db);
}

async function indexMessages(db: Kysely<unknown>): Promise<void> {
  const index = (name: string) => db.schema.createIndex(name).on('messages');
  await index('messages_by_due').columns(['business_id', 'due_at', 'id']).execute();
  await index('messages_by_booking').column('booking_id').execute();
  await index('messages_planned')
    .column('booking_id')
    .where(sql.ref('state'), '=', sql.lit('planned'))
    .execute();
  await index('messages_by_address').columns(['business_id', 'to_address', 'created_at']).execute();
  await index('messages_by_sent').columns(['business_id', 'sent_at']).execute();
  await index('messages_by_provider').column('provider_id').execute();
  await index('messages_unpriced')
    .column('sent_at')
    .where(sql.ref('provider_id'), 'is not', null)
    .where(sql.ref('price_micros'), 'is', null)
    .execute();
  // Few at a time: those of which nobody knows yet.
  await index('messages_unknown')
    .column('updated_at')
    .where(sql.ref('state'), 'in', [sql.lit('sending'), sql.lit('unknown')])
    .execute();
}

async function createChannels(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_channels')
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('account_sid', 'text', (column) => column.notNull())
    .addColumn('auth_token', 'text', (column) => column.notNull())
    .addColumn('sms_from', 'text')
    .addColumn('messaging_service_sid', 'text')
    .addColumn('whatsapp_from', 'text')
    .addColumn('broken_reason', 'text')
    .addColumn('checked_at', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_channels_pkey', ['business_id', 'provider'])
    .execute();
  await db.schema
    .createIndex('message_channels_by_account')
    .on('message_channels')
    .column('account_sid')
    .execute();
}

/** How many messages went out on a day of the business, in all, to one number, by one widget. */
async function createCounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_counts')
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_counts_pkey', ['business_id', 'day', 'scope'])
    .execute();
  await db.schema.createIndex('message_counts_by_day').on('message_counts').column('day').execute();
}

async function createFlags(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_flags')
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('error_code', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_flags_pkey', ['business_id', 'channel', 'address'])
    .execute();
}
