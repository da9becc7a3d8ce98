import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';

/** What the sign-in library works on; it is told the names of its tables and columns. */
export type AccountsDatabase = Kysely<unknown>;

interface Ways {
  read(query: CompiledQuery): Promise<QueryResult<unknown>>;
  /** One statement in a transaction of its own. */
  write(query: CompiledQuery): Promise<QueryResult<unknown>>;
}

/**
 * Kysely for a library that brings its own statements, on SQLite: it reads where readers read, and each of its writes
 * takes its turn with all others, so that nothing blocks and nothing is refused as busy.
 */
export function sqliteAccountsDatabase(ways: Ways): AccountsDatabase {
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new RoutingDriver(ways),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

class RoutingDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(ways: Ways) {
    this.#connection = new RoutingConnection(ways);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new Error('Each statement of the sign-in library is a transaction of its own');
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async destroy(): Promise<void> {}
}

class RoutingConnection implements DatabaseConnection {
  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const isRead = query.query.kind === 'SelectQueryNode';
    const result = await (isRead ? this.#ways.read(query) : this.#ways.write(query));
    // @NOTE whoever built the query knows the row type; the database does not.
    return result as QueryResult<R>;
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}
