import type { SchemaStep } from './schema-step.ts';

/** What the team writes about a booking, and whose public holidays a schedule goes by. */
export const notesAndHolidays: SchemaStep = {
  name: '0009-notes-and-holidays',
  async up(db) {
    await db.schema
      .createTable('booking_notes')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('business_id', 'text', (column) =>
        column.notNull().references('businesses.id').onDelete('cascade'),
      )
      .addColumn('booking_id', 'text', (column) =>
        column.notNull().references('bookings.id').onDelete('cascade'),
      )
      .addColumn('author_id', 'text', (column) =>
        column.references('users.id').onDelete('set null'),
      )
      .addColumn('author_name', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('search_text', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint')
      .execute();
    await db.schema
      .createIndex('booking_notes_booking')
      .on('booking_notes')
      .columns(['booking_id', 'created_at'])
      .execute();
    await db.schema.alterTable('schedules').addColumn('holiday_region', 'text').execute();
  },
};
