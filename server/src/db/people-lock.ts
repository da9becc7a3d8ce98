import type { Handle } from './handle.ts';

/** Keeps other writers away from these people's time until the transaction ends; in one order everywhere. */
export async function lockPeople(
  { db, dialect }: Handle,
  ids: readonly string[],
): Promise<{ isNews: boolean }> {
  if (dialect === 'sqlite' || ids.length === 0) return { isNews: false };
  await db
    .selectFrom('staff')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return { isNews: true };
}
