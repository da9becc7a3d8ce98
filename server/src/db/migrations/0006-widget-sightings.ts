import type { SchemaStep } from './schema-step.ts';

/** Where widgets were last shown, and the loaders that pinned snippets name by their content. */
export const widgetSightings: SchemaStep = {
  name: '0006-widget-sightings',
  async up(db) {
    await db.schema
      .createTable('widget_sightings')
      .addColumn('widget_key', 'text', (column) =>
        column.notNull().references('widgets.key').onDelete('cascade'),
      )
      .addColumn('business_id', 'text', (column) =>
        column.notNull().references('businesses.id').onDelete('cascade'),
      )
      .addColumn('origin', 'text', (column) => column.notNull())
      // Empty when the browser kept it to itself.
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('widget_sightings_key', ['widget_key', 'origin', 'path'])
      .execute();
    await db.schema
      .createTable('pinned_loaders')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
