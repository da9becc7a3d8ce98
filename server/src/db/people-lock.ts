import type { Handle } from './handle.ts';

/** Keeps other writers away from these people's time until the transaction ends; in one order everywhere. */
export async function lockPeople({ db, dialect }: Handle, ids: readonly string[]): Promise<void> {
  if (dialect === 'sqlite' || ids.length === 0) return;
  await db
    .selectFrom('staff')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
