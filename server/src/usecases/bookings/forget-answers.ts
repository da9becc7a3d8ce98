import type { Core } from '../core.ts';

/** After a day nobody repeats a request any more; returns how many answers were forgotten. */
export async function forgetAnswers({
  store,
  clock,
}: Pick<Core, 'store' | 'clock'>): Promise<number> {
  const before = clock.now() - DAY_MS;
  return store.write((tx) => tx.idempotency.removeOlderThan(before));
}

const DAY_MS = 86_400_000;
