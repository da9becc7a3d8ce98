import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Owners write what their team reads, too; what they wrote before was for visitors. */
export const textsByReader: SchemaStep = {
  name: '0027-texts-by-reader',
  async up(db) {
    // SQLite cannot change a primary key.
    await db.schema.alterTable('message_templates').renameTo('visitor_templates').execute();
    await db.schema
      .createTable('message_templates')
      .addColumn('business_id', 'text', (column) =>
        column.notNull().references('businesses.id').onDelete('cascade'),
      )
      .addColumn('audience', 'text', (column) => column.notNull())
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
      .addPrimaryKeyConstraint('message_templates_by_reader', [
        'business_id',
        'audience',
        'moment',
        'channel',
        'locale',
      ])
      .execute();
    const rest = sql.join(REST.map((name) => sql.ref(name)));
    await sql`
      insert into message_templates (business_id, audience, ${rest})
      select business_id, 'visitor', ${rest} from visitor_templates
    `.execute(db);
    await db.schema.dropTable('visitor_templates').execute();
  },
};

const REST = [
  'moment',
  'channel',
  'locale',
  'subject',
  'body',
  'is_plain',
  'content_sid',
  'variables',
  'fell_back_at',
  'fell_back_reason',
  'changed_at',
];
