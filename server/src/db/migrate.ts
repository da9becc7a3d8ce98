import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Dialect } from './handle.ts';
import { migrationsFor } from './migrations/index.ts';

/**
 * Brings the schema up to a step, or to the newest; harmless when it is there already. All steps are applied
 * or none, and other processes' migrations wait.
 * @throws the error of the step that failed
 */
export async function migrate<T>(
  db: Kysely<T>,
  dialect: Dialect,
  upTo?: string,
): Promise<readonly string[]> {
  // Kysely locks a row or a table for the migrator on Postgres; on SQLite the transaction is the lock.
  if (dialect === 'postgres') return applySteps(db, dialect, upTo);
  return db.transaction().execute((tx) => applySteps(tx, dialect, upTo));
}

async function applySteps<T>(
  db: Kysely<T>,
  dialect: Dialect,
  upTo: string | undefined,
): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: migrationsFor(dialect) });
  const { error, results } =
    upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('Migration failed', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}
