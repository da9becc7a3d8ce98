import type { SchemaStep } from './schema-step.ts';

/** Texts that owners wrote in place of the product's. */
export const messageTemplates: SchemaStep = {
  name: '0018-message-templates',
  async up(db) {
    await db.schema
      .createTable('message_templates')
      .addColumn('business_id', 'text', (column) =>
        column.notNull().references('businesses.id').onDelete('cascade'),
      )
      .addColumn('moment', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('is_plain', 'integer', (column) => column.notNull())
      .addColumn('content_sid', 'text')
      .addColumn('variables', 'text')
      .addColumn('fell_back_at', 'bigint')
      .addColumn('fell_back_reason', 'text')
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('message_templates_pkey', [
        'business_id',
        'moment',
        'channel',
        'locale',
      ])
      .execute();
  },
};
