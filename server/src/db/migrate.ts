import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Dialect } from './handle.ts';
import { migrationsFor } from './migrations/index.ts';

/**
 * Brings the schema up to a step, or to the newest; harmless when it is there already. Everything
 * happens in one transaction that keeps other processes' migrations waiting.
 * @throws the error of the step that failed
 */
export async function migrate<T>(
  db: Kysely<T>,
  dialect: Dialect,
  upTo?: string,
): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: migrationsFor(dialect) });
  const { error, results } =
    upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('Migration failed', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}
