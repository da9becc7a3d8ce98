import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** How long a business keeps its customers' data, which bookings have none any more, and ways to find what is too old. */
export const retention: SchemaStep = {
  name: '0022-retention',
  async up(db) {
    // Days after a booking's end; null keeps everything.
    await db.schema.alterTable('businesses').addColumn('retention_days', 'integer').execute();
    await db.schema.alterTable('bookings').addColumn('erased_at', 'bigint').execute();
    await db.schema
      .createIndex('bookings_with_customer')
      .on('bookings')
      .columns(['business_id', 'end_at', 'id'])
      .where(sql.ref('erased_at'), 'is', null)
      .execute();
    await db.schema
      .createIndex('outbox_sent')
      .on('outbox')
      .column('updated_at')
      .where(sql.ref('state'), '=', sql.lit('sent'))
      .execute();
    // What hangs on a booking is found by its id.
    for (const table of OF_BOOKINGS) {
      await db.schema
        .createIndex(`${table}_by_booking`)
        .on(table)
        .column('booking_id')
        .where(sql.ref('booking_id'), 'is not', null)
        .execute();
    }
    // What hangs on none is found by its age.
    await db.schema
      .createIndex('messages_loose')
      .on('messages')
      .columns(['business_id', 'created_at'])
      .where(sql.ref('booking_id'), 'is', null)
      .execute();
    await db.schema
      .createIndex('inbound_messages_by_age')
      .on('inbound_messages')
      .columns(['business_id', 'at'])
      .execute();
  },
};

const OF_BOOKINGS = [
  'webhook_deliveries',
  'waitlist_entries',
  'inbound_messages',
  'calendar_events',
  'calendar_conflicts',
];
