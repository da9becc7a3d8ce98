import type Database from 'better-sqlite3';
import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { beginImmediate } from './begin-immediate.ts';
import { storable } from './storable.ts';

/**
 * Kysely on one better-sqlite3 connection. Differs from Kysely's own dialect in three ways: statements
 * stay prepared, transactions begin `IMMEDIATE` (a read-then-write under a plain `BEGIN` dies with
 * SQLITE_BUSY_SNAPSHOT when another process wrote in between), and migrations run in a transaction.
 */
export function sqliteDialect(
  database: Database.Database,
  connection: DatabaseConnection = preparedConnection(database),
): Dialect {
  return {
    createAdapter: () => new TransactionalDdlAdapter(),
    createDriver: () => new OneConnectionDriver(database, connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** The connection itself, for statements that need nothing more of Kysely: its way there costs more than they do. */
export function preparedConnection(database: Database.Database): DatabaseConnection {
  return new PreparedConnection(database);
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class OneConnectionDriver implements Driver {
  readonly #database: Database.Database;
  readonly #connection: DatabaseConnection;

  constructor(database: Database.Database, connection: DatabaseConnection) {
    this.#database = database;
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(_: DatabaseConnection, __: TransactionSettings): Promise<void> {
    await beginImmediate(this.#database);
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('rollback');
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

const MOST_PREPARED = 500;

class PreparedConnection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Database.Statement<unknown[]>>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepare(query.sql);
    const parameters = storable(query.parameters);
    if (statement.reader) {
      // @NOTE Kysely knows the row type from the query; SQLite does not.
      return { rows: statement.all(...parameters) as R[] };
    }
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  #prepare(sql: string): Database.Statement<unknown[]> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    // Lists of different lengths make new statements; the oldest one makes room.
    if (this.#prepared.size >= MOST_PREPARED) {
      const [oldest] = this.#prepared.keys();
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    const statement = this.#database.prepare<unknown[]>(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
