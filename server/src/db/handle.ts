import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { AppError } from '../contract/app-error.ts';
import type { Statements } from './hot.ts';
import type { Memory } from './remembered.ts';
import type { Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';

/** What a repository works on: the pool, the reading connection, or one write transaction. */
export interface Handle {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  readonly statements: Statements;
  readonly memory: {
    /** Shared by everything on one database; only readers outside transactions add to it. */
    readonly lists: Memory;
    /** In a transaction: set-up versions being looked up, by business. Null outside. */
    readonly looking: Map<string, Promise<number>> | null;
  };
  /** Runs a statement that is built already, by the shortest way the engine has. */
  readonly execute: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>;
  /**
   * Called when the database refused a statement. Postgres then keeps nothing of the transaction, even
   * when the caller goes on, so on both engines a doomed transaction ends with this refusal.
   */
  readonly doom: (refusal: AppError) => void;
}
