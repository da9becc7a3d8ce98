import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Dialect } from '../handle.ts';
import type { SchemaStep } from './schema-step.ts';

/** Google accounts, their calendars, who they block, the mirror of their events, and where our own events are. */
export const connectedCalendars: SchemaStep = {
  name: '0010-connected-calendars',
  async up(db, dialect) {
    await createConnections(db);
    await createCalendars(db);
    await createStaffCalendars(db);
    await createEvents(db);
    await createLinks(db);
    await createConflicts(db);
    await rememberWhoIsBlocked(db, dialect);
  },
};

async function createConnections(db: Kysely<unknown>): Promise<void> {
  await ofBusiness(db, 'connections')
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('account', 'text')
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('refresh_token', 'text')
    .addColumn('access_token', 'text')
    .addColumn('access_expires_at', 'bigint')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('broken_reason', 'text')
    .addColumn('broken_at', 'bigint')
    .addColumn('told_at', 'bigint')
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('connections_of_business', ['business_id', 'id'])
    .execute();
}

async function createCalendars(db: Kysely<unknown>): Promise<void> {
  await ofBusiness(db, 'connected_calendars')
    .addColumn('connection_id', 'text', (column) => column.notNull())
    .addColumn('google_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('timezone', 'text', (column) => column.notNull())
    .addColumn('sync_token', 'text')
    .addColumn('synced_at', 'bigint')
    .addColumn('listed_at', 'bigint')
    .addColumn('window_end', 'bigint')
    .addColumn('lease_until', 'bigint')
    .addColumn('failing_since', 'bigint')
    .addColumn('stopped_at', 'bigint')
    .addColumn('last_error', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('channel_token', 'text')
    .addColumn('channel_resource_id', 'text')
    .addColumn('channel_expires_at', 'bigint')
    .addUniqueConstraint('connected_calendars_of_business', ['business_id', 'id'])
    .addUniqueConstraint('connected_calendars_google_id', ['connection_id', 'google_id'])
    .addForeignKeyConstraint(
      'connected_calendars_connection',
      ['business_id', 'connection_id'],
      'connections',
      ['business_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('connected_calendars_channel')
    .unique()
    .on('connected_calendars')
    .column('channel_id')
    .where(sql.ref('channel_id'), 'is not', null)
    .execute();
}

async function createStaffCalendars(db: Kysely<unknown>): Promise<void> {
  await ofCalendar(db, 'staff_calendars')
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('blocks', 'integer', (column) => column.notNull())
    .addColumn('receives', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_calendars_pkey', ['staff_id', 'calendar_id'])
    .addForeignKeyConstraint(
      'staff_calendars_staff',
      ['business_id', 'staff_id'],
      'staff',
      ['business_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('staff_calendars_receiving')
    .unique()
    .on('staff_calendars')
    .column('staff_id')
    .where(sql.ref('receives'), '=', sql.lit(1))
    .execute();
  await db.schema
    .createIndex('staff_calendars_by_calendar')
    .on('staff_calendars')
    .columns(['business_id', 'calendar_id'])
    .execute();
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await ofCalendar(db, 'calendar_events')
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('series_id', 'text')
    .addColumn('etag', 'text')
    .addColumn('start_at', 'bigint', (column) => column.notNull())
    .addColumn('end_at', 'bigint', (column) => column.notNull())
    .addColumn('summary', 'text')
    .addColumn('booking_id', 'text')
    // The listing that saw it last: what a complete one has not seen is gone.
    .addColumn('listing', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('calendar_events_pkey', ['calendar_id', 'event_id'])
    .execute();
  await db.schema
    .createIndex('calendar_events_by_time')
    .on('calendar_events')
    .columns(['calendar_id', 'end_at', 'start_at'])
    .execute();
  await db.schema
    .createIndex('calendar_events_by_series')
    .on('calendar_events')
    .columns(['calendar_id', 'series_id'])
    .where(sql.ref('series_id'), 'is not', null)
    .execute();
}

async function createLinks(db: Kysely<unknown>): Promise<void> {
  await ofCalendar(db, 'event_links')
    .addColumn('booking_id', 'text', (column) =>
      column.notNull().references('bookings.id').onDelete('cascade'),
    )
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('written', 'text')
    .addColumn('written_revision', 'integer')
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_links_pkey', ['booking_id', 'calendar_id'])
    .addUniqueConstraint('event_links_event', ['calendar_id', 'event_id'])
    .execute();
}

async function createConflicts(db: Kysely<unknown>): Promise<void> {
  await ofCalendar(db, 'calendar_conflicts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('booking_id', 'text', (column) =>
      column.notNull().references('bookings.id').onDelete('cascade'),
    )
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('event_start', 'bigint')
    .addColumn('event_end', 'bigint')
    .addColumn('summary', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('resolved_at', 'bigint')
    .addColumn('resolution', 'text')
    .execute();
  await db.schema
    .createIndex('calendar_conflicts_open')
    .unique()
    .on('calendar_conflicts')
    .columns(['business_id', 'booking_id', 'calendar_id', 'event_id'])
    .where(sql.ref('resolved_at'), 'is', null)
    .execute();
}

function ofBusiness(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    );
}

function ofCalendar(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('business_id', 'text', (column) => column.notNull())
    .addColumn('calendar_id', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      `${table}_calendar`,
      ['business_id', 'calendar_id'],
      'connected_calendars',
      ['business_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    );
}

/** Which calendars block whom is read for every look at free times, so it is remembered as services and people are. */
async function rememberWhoIsBlocked(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') {
    await sql`
      create trigger staff_calendars_setup after insert or update or delete on staff_calendars
      for each row execute function setup_changed()
    `.execute(db);
    return;
  }
  for (const operation of ['insert', 'update', 'delete']) {
    const row = operation === 'delete' ? 'old' : 'new';
    await sql`
      create trigger ${sql.raw(`staff_calendars_setup_${operation}`)} after ${sql.raw(operation)} on staff_calendars
      begin update businesses set setup_version = setup_version + 1 where id = ${sql.raw(row)}.business_id; end
    `.execute(db);
  }
}
