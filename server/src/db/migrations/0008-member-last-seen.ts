import type { SchemaStep } from './schema-step.ts';

/** When a member last worked in a business; sessions cannot tell, for they end and belong to no business. */
export const memberLastSeen: SchemaStep = {
  name: '0008-member-last-seen',
  async up(db) {
    await db.schema.alterTable('members').addColumn('last_seen_at', 'bigint').execute();
  },
};
