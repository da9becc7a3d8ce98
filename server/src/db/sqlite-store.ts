import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { DatabaseConnection } from 'kysely';
import { Kysely, sql } from 'kysely';
import type { AppError } from '../contract/app-error.ts';
import type { Repositories } from '../ports/store.ts';
import { sqliteAccountsDatabase } from './accounts-database.ts';
import { createDiskProbe } from './disk-probe.ts';
import type { Handle } from './handle.ts';
import type { Statements } from './hot.ts';
import { migrate } from './migrate.ts';
import type { OpenedStore } from './open-store.ts';
import { orOutOfReach } from './out-of-reach.ts';
import { outboxQueue } from './outbox.ts';
import type { Memory } from './remembered.ts';
import { repositories } from './repositories.ts';
import { preparedConnection, sqliteDialect } from './sqlite-dialect.ts';
import { SqliteWriter } from './sqlite-writer.ts';
import type { Tables } from './tables.ts';
import { throwAwayFolder } from './throw-away-folder.ts';

/**
 * Two connections to one file: readers never wait for a transaction that is open. `:memory:` is a file in a
 * folder of its own, gone after `close`, so that tests meet the behaviour of a real one.
 */
export function openSqliteStore(path: string): OpenedStore {
  const isTemporary = path === ':memory:';
  const file = isTemporary ? join(throwAwayFolder(), 'db.sqlite') : path;
  mkdirSync(dirname(file), { recursive: true });
  const writing = connect(file, isTemporary ? 'off' : 'full');
  // The writer waits for other processes without blocking this one; see `SqliteWriter`.
  writing.pragma('busy_timeout = 0');
  const reading = connect(file, 'normal');
  reading.pragma('query_only = on');

  const readConnection = preparedConnection(reading);
  const readDb = new Kysely<Tables>({ dialect: sqliteDialect(reading, readConnection) });
  const lists: Memory = new Map();
  const writer = new SqliteWriter(writing);
  // Setting it, though to what it was, writes the first page.
  const probeDisk = createDiskProbe(() =>
    writer.write(async () => writing.pragma('user_version = 0')),
  );
  const transaction = new WriteHandle(writing, lists);
  const tx = repositories(transaction);
  const write = <T>(work: (tx: Repositories) => Promise<T>): Promise<T> =>
    writer.write(() => transaction.during(() => work(tx)));

  return {
    dialect: 'sqlite',
    read: repositories({
      db: readDb,
      dialect: 'sqlite',
      statements: new Map(),
      memory: { lists, looking: null },
      execute: (query) => readConnection.executeQuery(query),
      doom: () => {},
    }),
    write,
    queue: outboxQueue({
      read: readDb,
      write: (work) => writer.write(() => work(transaction)),
    }),
    accounts: sqliteAccountsDatabase({
      read: (query) => readDb.executeQuery(query),
      write: (query) => writer.write(() => transaction.db.executeQuery(query)),
    }),
    migrate: async () => migrateFile(file),
    ping: async () => {
      await sql`select 1`.execute(readDb);
      await probeDisk();
    },
    close: async () => {
      await writer.settled();
      reading.close();
      writing.close();
      if (isTemporary) rmSync(dirname(file), { recursive: true, force: true });
    },
  };
}

function connect(file: string, synchronous: 'off' | 'normal' | 'full'): Database.Database {
  const database = inReach(() => new Database(file, { timeout: 5000 }));
  inReach(() => database.pragma('journal_mode = wal'));
  database.pragma(`synchronous = ${synchronous}`);
  database.pragma('foreign_keys = on');
  // 32 MB; with the 2 MB that SQLite takes unasked, look-ups by random keys go to the file all the time.
  database.pragma('cache_size = -32000');
  return database;
}

/** The one write transaction at a time of this process; the repositories on it are made once. */
class WriteHandle implements Handle {
  readonly db: Kysely<Tables>;
  readonly dialect = 'sqlite';
  readonly statements: Statements = new Map();
  readonly memory: Handle['memory'];
  readonly #connection: DatabaseConnection;
  #refusal: AppError | null = null;

  constructor(database: Database.Database, lists: Memory) {
    this.memory = { lists, looking: new Map() };
    this.#connection = preparedConnection(database);
    this.db = new Kysely({ dialect: sqliteDialect(database, this.#connection) });
  }

  readonly execute: Handle['execute'] = (query) => this.#connection.executeQuery(query);

  readonly doom = (refusal: AppError): void => {
    this.#refusal = refusal;
  };

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#refusal = null;
    const value = await work();
    if (this.#refusal !== null) throw this.#refusal;
    return value;
  }
}

async function migrateFile(file: string): Promise<void> {
  const migrating = connect(file, 'full');
  migrating.pragma('busy_timeout = 0');
  const db = new Kysely<Tables>({ dialect: sqliteDialect(migrating) });
  try {
    await migrate(db, 'sqlite');
  } catch (error) {
    throw orOutOfReach(error);
  } finally {
    await db.destroy();
  }
}

function inReach<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw orOutOfReach(error);
  }
}
