import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Two looks of a widget tried beside each other, who gets a weekly summary, and whose site is told of steps. */
export const experimentsAndSummaries: SchemaStep = {
  name: '0024-experiments-and-summaries',
  async up(db) {
    // What runs stands in the widget's own row, so that showing a widget asks for nothing more.
    await db.schema.alterTable('widgets').addColumn('experiment', 'text').execute();
    await db.schema
      .alterTable('widgets')
      .addColumn('data_layer', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await createExperiments(db);
    await createSummaries(db);
  },
};

async function createExperiments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('widget_experiments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('business_id', 'text', (column) =>
      column.notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('widget_key', 'text', (column) =>
      column.notNull().references('widgets.key').onDelete('cascade'),
    )
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('kept', 'text')
    .execute();
  await db.schema
    .createIndex('widget_experiments_by_widget')
    .on('widget_experiments')
    .columns(['widget_key', 'started_at'])
    .execute();
  await db.schema
    .createIndex('widget_experiments_running')
    .unique()
    .on('widget_experiments')
    .column('widget_key')
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
}

async function createSummaries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('weekly_summaries')
    .addColumn('business_id', 'text', (column) =>
      column.primaryKey().notNull().references('businesses.id').onDelete('cascade'),
    )
    .addColumn('is_wanted', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('weekly_summaries_by_next')
    .on('weekly_summaries')
    .column('next_at')
    .execute();
}
