import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Dialect } from '../handle.ts';
import type { SchemaStep } from './schema-step.ts';

/**
 * Statistics. What widgets told of visits is kept for two days at most, with the salts that keep it nobody's; what was
 * counted of it stays, day by day.
 */
export const analytics: SchemaStep = {
  name: '0023-analytics',
  async up(db, dialect) {
    await createWhatIsGoneInTwoDays(db);
    await createCounts(db, dialect);
    await createBookkeeping(db);
    await createBookingIndexes(db);
  },
};

async function createWhatIsGoneInTwoDays(db: Kysely<unknown>): Promise<void> {
  await owned(db, 'analytics_events')
    .addColumn('widget_key', 'text', isSet)
    .addColumn('at', 'bigint', isSet)
    .addColumn('visitor', 'text', isSet)
    .addColumn('message', 'text', isSet)
    .execute();
  await db.schema
    .createIndex('analytics_events_by_widget')
    .on('analytics_events')
    .columns(['business_id', 'widget_key', 'at'])
    .execute();
  await db.schema
    .createIndex('analytics_events_by_age')
    .on('analytics_events')
    .column('at')
    .execute();
  await owned(db, 'analytics_salts')
    .addColumn('day', 'text', isSet)
    .addColumn('salt', 'text', isSet)
    .addColumn('created_at', 'bigint', isSet)
    .addPrimaryKeyConstraint('analytics_salts_pkey', ['business_id', 'day'])
    .execute();
}

// One row for each value of a dimension, each day and each whole month; `widget_key` is empty for all widgets together.
// In the order of the key a page reads a few short stretches, whatever the number of widgets and years.
async function createCounts(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const visits = counted(owned(db, 'analytics_visits'), dialect);
  await ['loads', 'views', 'opens', 'services', 'dates', 'slots', 'forms', 'submits', 'unmet']
    .reduce((table, step) => table.addColumn(step, 'integer', isSet), visits)
    .addPrimaryKeyConstraint('analytics_visits_pkey', KEY)
    .execute();
  await counted(owned(db, 'analytics_bookings'), dialect)
    .addColumn('bookings', 'integer', isSet)
    .addColumn('priced', 'integer', isSet)
    .addColumn('amount', 'bigint', isSet)
    .addPrimaryKeyConstraint('analytics_bookings_pkey', KEY)
    .execute();
  // All widgets of a day, to be added up.
  for (const table of ['analytics_visits', 'analytics_bookings']) {
    await db.schema
      .createIndex(`${table}_by_day`)
      .on(table)
      .columns(['business_id', 'grain', 'day', 'widget_key'])
      .execute();
  }
}

const KEY = ['business_id', 'widget_key', 'dimension', 'grain', 'day', 'value'];

async function createBookkeeping(db: Kysely<unknown>): Promise<void> {
  await owned(db, 'analytics_dirty')
    .addColumn('kind', 'text', isSet)
    .addColumn('day', 'text', isSet)
    .addColumn('widget_key', 'text', isSet)
    .addColumn('version', 'integer', isSet)
    .addPrimaryKeyConstraint('analytics_dirty_pkey', ['business_id', 'kind', 'day', 'widget_key'])
    .execute();
  await owned(db, 'analytics_months')
    .addColumn('month', 'text', isSet)
    .addPrimaryKeyConstraint('analytics_months_pkey', ['business_id', 'month'])
    .execute();
  await owned(db, 'analytics_zones')
    .addColumn('from_day', 'text', isSet)
    .addColumn('timezone', 'text', isSet)
    .addPrimaryKeyConstraint('analytics_zones_pkey', ['business_id', 'from_day'])
    .execute();
  await owned(db, 'analytics_drops')
    .addColumn('day', 'text', isSet)
    .addColumn('reason', 'text', isSet)
    .addColumn('count', 'integer', isSet)
    .addPrimaryKeyConstraint('analytics_drops_pkey', ['business_id', 'day', 'reason'])
    .execute();
  await db.schema
    .createTable('analytics_marks')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', isSet)
    .execute();
}

// Counting a day reads the bookings that were made in it, and finding the days to count those that have changed.
async function createBookingIndexes(db: Kysely<unknown>): Promise<void> {
  for (const column of ['created_at', 'updated_at']) {
    await db.schema
      .createIndex(`bookings_by_${column}`)
      .on('bookings')
      .columns(['business_id', column])
      .execute();
  }
}

function owned(db: Kysely<unknown>, table: string): CreateTableBuilder<string, string> {
  return db.schema
    .createTable(table)
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    );
}

function counted(
  table: CreateTableBuilder<string, string>,
  dialect: Dialect,
): CreateTableBuilder<string, string> {
  const columns = table
    .addColumn('widget_key', 'text', isSet)
    .addColumn('dimension', 'text', isSet)
    .addColumn('grain', 'text', isSet)
    .addColumn('day', 'text', isSet)
    .addColumn('value', 'text', isSet);
  // What is read together then also stands together.
  return dialect === 'sqlite' ? columns.modifyEnd(sql`without rowid`) : columns;
}

function isSet(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull();
}
