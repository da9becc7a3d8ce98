import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** From now on nobody signs in before their address is confirmed; whoever could until now still can. */
export const confirmedAccounts: SchemaStep = {
  name: '0026-confirmed-accounts',
  async up(db) {
    await sql`update users set email_verified = 1`.execute(db);
  },
};
