import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { openStore } from '@bookingsaas/server/db/open-store';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { createDatabase } from './postgres.ts';

export type Dialect = OpenedStore['dialect'];

/** A database of this test file alone, with the newest schema. */
export interface TestDatabase {
  readonly dialect: Dialect;
  readonly url: string;
  readonly store: OpenedStore;
  /** Another set of connections, as a second server process has them; closed at the end. */
  openAnother(): Promise<OpenedStore>;
}

/** Tells the same stories on SQLite (a real file) and on Postgres. */
export function onEachDatabase(tell: (database: TestDatabase) => void): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(`on ${dialect}`, () => {
      tell(databaseForStories(dialect));
    });
  }
}

function databaseForStories(dialect: Dialect): TestDatabase {
  const opened: OpenedStore[] = [];
  let empty: EmptyDatabase | undefined;
  const open = async (url: string): Promise<OpenedStore> => {
    const store = await openStore({ url });
    opened.push(store);
    return store;
  };
  beforeAll(async () => {
    empty = await emptyDatabase(dialect);
    const store = await open(empty.url);
    await store.migrate();
  });
  afterAll(async () => {
    for (const store of opened) await store.close();
    empty?.remove();
  });
  return {
    dialect,
    get url() {
      return known(empty).url;
    },
    get store() {
      return known(opened[0]);
    },
    openAnother: () => open(known(empty).url),
  };
}

interface EmptyDatabase {
  readonly url: string;
  remove(): void;
}

/** A database without any table. On Postgres it goes away with the server. */
export async function emptyDatabase(dialect: Dialect): Promise<EmptyDatabase> {
  if (dialect === 'postgres')
    return { url: await createDatabase(inject('postgresUrl')), remove: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'test-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The database opens in beforeAll');
  return value;
}
