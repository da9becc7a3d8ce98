import { sql } from 'kysely';
import type { Handle } from './handle.ts';

/**
 * Keeps others from changing what this business has set up until the transaction ends; bookings go on. Triggers lock the
 * business's row after the first row that was changed, and a second writer might hold the next one already: without this
 * they would wait for each other.
 */
export async function lockSetup({ db, dialect }: Handle, businessId: string): Promise<void> {
  if (dialect === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`setup:${businessId}`}, 0))`.execute(
    db,
  );
}
