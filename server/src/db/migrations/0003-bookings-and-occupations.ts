import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

export const bookingsAndOccupations: SchemaStep = {
  name: '0003-bookings-and-occupations',
  async up(db, dialect) {
    await createBookings(db);
    await createBookingIndexes(db);
    await createBookingEvents(db);
    await createOccupations(db);
    if (dialect === 'postgres') await excludeOverlapsOnPostgres(db);
    else await refuseOverlapsOnSqlite(db);
  },
};

async function createBookings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bookings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('widget_key', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('start_at', 'bigint', (column) => column.notNull())
    .addColumn('end_at', 'bigint', (column) => column.notNull())
    .addColumn('foot_start', 'bigint', (column) => column.notNull())
    .addColumn('foot_end', 'bigint', (column) => column.notNull())
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('customer_email', 'text')
    .addColumn('customer_phone', 'text')
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('consent', 'text')
    .addColumn('visitor_timezone', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addForeignKeyConstraint('bookings_service', ['business_id', 'service_id'], 'services', [
      'business_id',
      'id',
    ])
    .addForeignKeyConstraint('bookings_staff', ['business_id', 'staff_id'], 'staff', [
      'business_id',
      'id',
    ])
    .execute();
}

async function createBookingIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('bookings_by_start')
    .on('bookings')
    .columns(['business_id', 'start_at', 'id'])
    .execute();
  await db.schema
    .createIndex('bookings_by_staff')
    .on('bookings')
    .columns(['business_id', 'staff_id', 'start_at', 'id'])
    .execute();
  await db.schema
    .createIndex('bookings_by_service')
    .on('bookings')
    .columns(['business_id', 'service_id', 'start_at', 'id'])
    .execute();
  await db.schema
    .createIndex('bookings_expiring')
    .on('bookings')
    .column('expires_at')
    .where(sql.ref('status'), '=', sql.lit('pending'))
    .execute();
  await db.schema
    .createIndex('bookings_ending')
    .on('bookings')
    .column('end_at')
    .where(sql.ref('status'), '=', sql.lit('confirmed'))
    .execute();
}

async function createBookingEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('booking_events')
    .addColumn('booking_id', 'text', (column) =>
      column.notNull().references('bookings.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('from_start', 'bigint')
    .addColumn('to_start', 'bigint')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('booking_events_pkey', ['booking_id', 'position'])
    .execute();
}

async function createOccupations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('occupations')
    .addColumn('ref_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('business_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('booked_start', 'bigint', (column) => column.notNull())
    .addColumn('booked_end', 'bigint', (column) => column.notNull())
    .addColumn('foot_start', 'bigint', (column) => column.notNull())
    .addColumn('foot_end', 'bigint', (column) => column.notNull())
    .addColumn('share_key', 'text', (column) => column.notNull())
    .addColumn('seat_no', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('visit', 'text')
    // An empty footprint overlaps nothing, on Postgres at least, and would slip through.
    .addCheckConstraint('occupations_footprint', sql`foot_start < foot_end`)
    .addForeignKeyConstraint('occupations_staff', ['business_id', 'staff_id'], 'staff', [
      'business_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('occupations_seat')
    .unique()
    .on('occupations')
    .columns(['staff_id', 'share_key', 'seat_no'])
    .execute();
  await db.schema
    .createIndex('occupations_visit')
    .unique()
    .on('occupations')
    .columns(['business_id', 'visit'])
    .where(sql.ref('visit'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('occupations_by_time')
    .on('occupations')
    .columns(['staff_id', 'foot_end', 'foot_start', 'share_key'])
    .execute();
  await db.schema
    .createIndex('occupations_expiring')
    .on('occupations')
    .column('expires_at')
    .where(sql.ref('kind'), '=', sql.lit('hold'))
    .execute();
}

async function excludeOverlapsOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`
    alter table occupations add constraint occupations_overlap exclude using gist (
      staff_id with =,
      int8range(foot_start, foot_end) with &&,
      share_key with <>
    )
  `.execute(db);
}

async function refuseOverlapsOnSqlite(db: Kysely<unknown>): Promise<void> {
  const overlapsAnother = sql`
    exists (
      select 1 from occupations as other
      where other.staff_id = new.staff_id
        and other.foot_end > new.foot_start
        and other.foot_start < new.foot_end
        and other.share_key <> new.share_key
        and other.ref_id <> new.ref_id
    )
  `;
  await sql`
    create trigger occupations_overlap_insert before insert on occupations when ${overlapsAnother}
    begin select raise(abort, 'slot_taken'); end
  `.execute(db);
  await sql`
    create trigger occupations_overlap_update before update on occupations when ${overlapsAnother}
    begin select raise(abort, 'slot_taken'); end
  `.execute(db);
}
