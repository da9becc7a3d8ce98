import type { SchemaStep } from './schema-step.ts';

/** Private addresses under which calendar programs fetch one person's bookings; only the hash of each is kept. */
export const feedTokens: SchemaStep = {
  name: '0021-feed-tokens',
  async up(db) {
    await db.schema
      .createTable('feed_tokens')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('business_id', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('last_read_at', 'bigint')
      .addForeignKeyConstraint(
        'feed_tokens_staff',
        ['business_id', 'staff_id'],
        'staff',
        ['business_id', 'id'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('feed_tokens_by_staff')
      .on('feed_tokens')
      .columns(['business_id', 'staff_id', 'created_at'])
      .execute();
  },
};
