import type { SchemaStep } from './schema-step.ts';

/** Visits to Google's consent page under way, who refreshes a token now, and when a grant ends by itself. */
export const googleConsents: SchemaStep = {
  name: '0013-google-consents',
  async up(db) {
    await db.schema
      .createTable('google_consents')
      .addColumn('state_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('business_id', 'text', (column) =>
        column.notNull().references('businesses.id').onDelete('cascade'),
      )
      .addColumn('session_id', 'text')
      .addColumn('verifier', 'text', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('connections').addColumn('refreshing_until', 'bigint').execute();
    await db.schema.alterTable('connections').addColumn('grant_ends_at', 'bigint').execute();
  },
};
