import type { CompiledQuery, DatabaseConnection, Driver } from 'kysely';
import { PostgresDialect, PostgresDriver } from 'kysely';
import type pg from 'pg';
import { orOutOfReach } from './out-of-reach.ts';
import { storable } from './storable.ts';

/** Kysely on a pool, told what Postgres cannot keep, and telling a database out of reach from a wrong statement. */
export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new TellingDialect(pool);
}

class TellingDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return new TellingDriver({ pool: this.#pool });
  }
}

class TellingDriver extends PostgresDriver {
  // Kysely keeps one object for each connection, and gives it out again.
  readonly #known = new WeakSet<DatabaseConnection>();

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection().catch(tell);
    if (this.#known.has(connection)) return connection;
    this.#known.add(connection);
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = async <Row>(query: CompiledQuery) =>
      execute<Row>({ ...query, parameters: storable(query.parameters) }).catch(tell);
    return connection;
  }
}

function tell(error: unknown): never {
  throw orOutOfReach(error);
}
