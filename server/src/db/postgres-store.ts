import type { CompiledQuery } from 'kysely';
import { Kysely, sql } from 'kysely';
import pg from 'pg';
import type { AppError } from '../contract/app-error.ts';
import type { Handle } from './handle.ts';
import type { Statements } from './hot.ts';
import { migrate } from './migrate.ts';
import type { OpenedStore, StoreLog } from './open-store.ts';
import { outboxQueue } from './outbox.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { isWorthRepeating } from './refusals.ts';
import type { Memory } from './remembered.ts';
import { repositories } from './repositories.ts';
import type { Tables } from './tables.ts';

const MOST_ATTEMPTS = 5;
const CONNECTIONS = 10;

/**
 * Two pools: readers never queue behind writers that wait for a lock, and nothing can be written outside
 * a transaction, as on SQLite.
 */
export function openPostgresStore(url: string, log?: StoreLog): OpenedStore {
  const reading = pool({ url, log, options: '-c default_transaction_read_only=on' });
  const writing = pool({ url, log });
  const readDb = new Kysely<Tables>({ dialect: postgresDialect(reading) });
  const writeDb = new Kysely<Tables>({ dialect: postgresDialect(writing) });
  const statements: Statements = new Map();
  const lists: Memory = new Map();
  const write = <T>(work: (handle: Handle) => Promise<T>): Promise<T> =>
    repeating(
      () =>
        writeDb
          .transaction()
          .execute((db) =>
            untilDoomed({ db, statements, memory: { lists, looking: new Map() } }, work),
          ),
      log,
    );

  return {
    dialect: 'postgres',
    read: repositories({
      db: readDb,
      dialect: 'postgres',
      statements,
      memory: { lists, looking: null },
      execute: <Row>(query: CompiledQuery) => readDb.executeQuery<Row>(query),
      doom: () => {},
    }),
    write: (work) => write((handle) => work(repositories(handle))),
    queue: outboxQueue({ read: readDb, write }),
    accounts: new Kysely<unknown>({ dialect: postgresDialect(writing) }),
    migrate: async () => {
      await migrate(writeDb, 'postgres');
    },
    ping: async () => {
      await sql`select 1`.execute(readDb);
    },
    close: async () => {
      await Promise.all([reading.end(), writing.end()]);
    },
  };
}

function pool(setup: { url: string; log: StoreLog | undefined; options?: string }): pg.Pool {
  const made = new pg.Pool({
    connectionString: setup.url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: parserOf },
    ...(setup.options === undefined ? {} : { options: setup.options }),
  });
  // The pool replaces a connection that breaks; unheard, its error would end the process. Whoever was at work on one
  // is told by the query that fails.
  made.on('error', (error) => setup.log?.warn({ err: error }, 'An idle Postgres connection broke'));
  made.on('connect', (client) => client.on('error', () => {}));
  return made;
}

function parserOf(...asked: Parameters<typeof pg.types.getTypeParser>): unknown {
  // Epoch milliseconds and counts stay far below 2^53.
  return asked[0] === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(...asked);
}

async function untilDoomed<T>(
  transaction: Pick<Handle, 'db' | 'statements' | 'memory'>,
  work: (handle: Handle) => Promise<T>,
): Promise<T> {
  const refusals: AppError[] = [];
  const value = await work({
    ...transaction,
    dialect: 'postgres',
    execute: <Row>(query: CompiledQuery) => transaction.db.executeQuery<Row>(query),
    doom: (refusal) => refusals.push(refusal),
  });
  if (refusals[0] !== undefined) throw refusals[0];
  return value;
}

async function repeating<T>(attempt: () => Promise<T>, log: StoreLog | undefined): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isWorthRepeating(error) || attempts >= MOST_ATTEMPTS) throw error;
      log?.warn({ err: error, attempts }, 'A transaction is tried again');
    }
  }
}
