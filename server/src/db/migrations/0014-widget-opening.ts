import type { SchemaStep } from './schema-step.ts';

/** How a widget opens: its button, its first screen, its height, and what it takes from an address. */
export const widgetOpening: SchemaStep = {
  name: '0014-widget-opening',
  async up(db) {
    const table = db.schema.alterTable('widgets');
    await table
      .addColumn('button_icon', 'text', (column) => column.notNull().defaultTo('calendar'))
      .execute();
    await table
      .addColumn('button_position', 'text', (column) => column.notNull().defaultTo('bottom_end'))
      .execute();
    await table
      .addColumn('first_screen', 'text', (column) => column.notNull().defaultTo('services'))
      .execute();
    await table.addColumn('height', 'integer').execute();
    await table
      .addColumn('prefills_from_address', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
