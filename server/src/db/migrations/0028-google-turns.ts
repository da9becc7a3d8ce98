import type { SchemaStep } from './schema-step.ts';

/** When somebody last looked at a calendar unasked, so that of several processes one does. */
export const googleTurns: SchemaStep = {
  name: '0028-google-turns',
  async up(db) {
    await db.schema.alterTable('connected_calendars').addColumn('looked_at', 'bigint').execute();
  },
};
