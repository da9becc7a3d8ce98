import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/**
 * A number of each business that the database itself raises with every change of its services, people and hours, so
 * that what was read of them can be kept until it is no longer true, whoever changes it and however.
 */
export const setupVersion: SchemaStep = {
  name: '0007-setup-version',
  async up(db, dialect) {
    await db.schema
      .alterTable('businesses')
      .addColumn('setup_version', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await (dialect === 'sqlite' ? addSqliteTriggers(db) : addPostgresTriggers(db));
  },
};

const OWNED = ['services', 'staff', 'schedules', 'service_staff'];
const OPERATIONS = ['insert', 'update', 'delete'];

async function addSqliteTriggers(db: Kysely<unknown>): Promise<void> {
  for (const operation of OPERATIONS) {
    const row = operation === 'delete' ? 'old' : 'new';
    for (const table of OWNED)
      await addSqliteTrigger(db, { table, operation, business: `${row}.business_id` });
    const business = `(select business_id from schedules where id = ${row}.schedule_id)`;
    await addSqliteTrigger(db, { table: 'schedule_overrides', operation, business });
  }
}

async function addSqliteTrigger(
  db: Kysely<unknown>,
  { table, operation, business }: { table: string; operation: string; business: string },
): Promise<void> {
  await sql`
    create trigger ${sql.raw(`${table}_setup_${operation}`)} after ${sql.raw(operation)} on ${sql.table(table)}
    begin update businesses set setup_version = setup_version + 1 where id = ${sql.raw(business)}; end
  `.execute(db);
}

async function addPostgresTriggers(db: Kysely<unknown>): Promise<void> {
  await addPostgresFunction(db, 'setup_changed', 'changed.business_id');
  await addPostgresFunction(
    db,
    'override_changed',
    '(select business_id from schedules where id = changed.schedule_id)',
  );
  for (const table of [...OWNED, 'schedule_overrides']) {
    const name = table === 'schedule_overrides' ? 'override_changed' : 'setup_changed';
    await sql`
      create trigger ${sql.raw(`${table}_setup`)} after insert or update or delete on ${sql.table(table)}
      for each row execute function ${sql.raw(name)}()
    `.execute(db);
  }
}

async function addPostgresFunction(
  db: Kysely<unknown>,
  name: string,
  business: string,
): Promise<void> {
  await sql`
    create function ${sql.raw(name)}() returns trigger language plpgsql as $$
    declare changed record;
    begin
      if tg_op = 'DELETE' then changed := old; else changed := new; end if;
      update businesses set setup_version = setup_version + 1 where id = ${sql.raw(business)};
      return null;
    end $$
  `.execute(db);
}
