import type { Dialect } from '@bookingsaas/server/db/handle';
import { migrate } from '@bookingsaas/server/db/migrate';
import { SCHEMA_STEPS } from '@bookingsaas/server/db/migrations/index';
import { openStore } from '@bookingsaas/server/db/open-store';
import { sqliteDialect } from '@bookingsaas/server/db/sqlite-dialect';
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { emptyDatabase } from '../world/databases.ts';
import { openSalon } from './salon.ts';

const names = SCHEMA_STEPS.map((step) => step.name);

test('the steps are numbered in the order they are applied, each number once', () => {
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers.every((number) => /^\d{4}$/u.test(number))).toBe(true);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(names.toSorted()).toEqual(names);
});

describe.each(['sqlite', 'postgres'] as const)('on %s', (dialect) => {
  test.each(names)('the schema can stop at %s and go on later', async (name) => {
    const { db, remove } = await connectToEmpty(dialect);
    const upTo = names.slice(0, names.indexOf(name) + 1);
    expect(await migrate(db, dialect, name)).toEqual(upTo);
    const halfway = await schemaOf(db);
    expect(await migrate(db, dialect, name)).toEqual([]);
    expect(await schemaOf(db)).toEqual(halfway);
    expect(await migrate(db, dialect)).toEqual(names.slice(upTo.length));
    await db.destroy();
    remove();
  });

  test('migrating again changes nothing and keeps the rows', async () => {
    const { url, remove } = await emptyDatabase(dialect);
    const store = await openStore({ url });
    await store.migrate();
    const salon = await openSalon(store);
    await store.migrate();
    expect(await store.read.staff.list(salon.businessId)).toHaveLength(2);
    await store.close();
    remove();
  });

  test('several processes that start together on an empty database all succeed', async () => {
    const { url, remove } = await emptyDatabase(dialect);
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ url })));
    await Promise.all(stores.map((store) => store.migrate()));
    for (const store of stores) {
      const salon = await openSalon(store);
      expect(await store.read.staff.list(salon.businessId)).toHaveLength(2);
      await store.close();
    }
    remove();
  });

  test('a step that fails leaves the schema as it was', async () => {
    const { db, remove } = await connectToEmpty(dialect);
    const [first, second] = names;
    await migrate(db, dialect, first);
    const before = await schemaOf(db);
    // Something else stands where the second step wants its last table.
    await db.schema.createTable('widgets').addColumn('stranger', 'text').execute();
    await expect(migrate(db, dialect, second)).rejects.toThrow(/widgets/u);
    await db.schema.dropTable('widgets').execute();
    expect(await schemaOf(db)).toEqual(before);
    await db.destroy();
    remove();
  });
});

test.each(['sqlite', 'postgres'] as const)(
  'on %s a text that an owner wrote for visitors stays theirs',
  async (dialect) => {
    const { db, remove } = await connectToEmpty(dialect);
    await migrate(db, dialect, '0026-confirmed-accounts');
    const business = {
      id: 'biz_1',
      slug: 'salon',
      name: 'Salon',
      timezone: 'Europe/Paris',
      locale: 'fr',
      country: 'FR',
      currency: 'EUR',
      created_at: 1,
    };
    const text = {
      business_id: business.id,
      moment: 'reminder',
      channel: 'whatsapp',
      locale: 'fr',
      subject: null,
      body: 'À {{date}}',
      is_plain: 0,
      content_sid: 'HX12',
      variables: '{"1":"date"}',
      fell_back_at: null,
      fell_back_reason: null,
      changed_at: 1,
    };
    await insertInto(db, 'businesses', business);
    await insertInto(db, 'message_templates', text);
    await migrate(db, dialect);
    const { rows } = await sql`select * from message_templates`.execute(db);
    expect(rows).toEqual([
      expect.objectContaining({ audience: 'visitor', ...text, changed_at: expect.anything() }),
    ]);
    await db.destroy();
    remove();
  },
);

test('both engines end with the same tables and columns', async () => {
  const [sqlite, postgres] = await Promise.all(
    (['sqlite', 'postgres'] as const).map(async (dialect) => {
      const { db, remove } = await connectToEmpty(dialect);
      await migrate(db, dialect);
      const schema = await schemaOf(db);
      await db.destroy();
      remove();
      return schema;
    }),
  );
  expect(Object.keys(sqlite ?? {})).toContain('occupations');
  expect(sqlite).toEqual(postgres);
});

async function insertInto(
  db: Kysely<unknown>,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const values = sql.join(Object.values(row));
  await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db);
}

type Schema = Record<string, Record<string, string>>;

async function connectToEmpty(
  dialect: Dialect,
): Promise<{ db: Kysely<unknown>; remove: () => void }> {
  const { url, remove } = await emptyDatabase(dialect);
  const db =
    dialect === 'postgres'
      ? new Kysely<unknown>({
          dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
        })
      : new Kysely<unknown>({
          dialect: sqliteDialect(new Database(url.replace('sqlite:', ''))),
        });
  return { db, remove };
}

async function schemaOf(db: Kysely<unknown>): Promise<Schema> {
  const tables = await db.introspection.getTables();
  return Object.fromEntries(
    tables
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map((table) => [
        table.name,
        Object.fromEntries(
          table.columns
            .toSorted((one, other) => (one.name < other.name ? -1 : 1))
            .map((column) => [
              column.name,
              `${commonType(column.dataType)}${column.isNullable ? '?' : ''}`,
            ]),
        ),
      ]),
  );
}

function commonType(type: string): string {
  return { int4: 'integer', int8: 'bigint' }[type.toLowerCase()] ?? type.toLowerCase();
}
