import type { Core } from '../core.ts';

/** Clears away sessions and links that no longer open anything; returns how many. */
export async function forgetExpiredSignIns({
  store,
  clock,
}: Pick<Core, 'store' | 'clock'>): Promise<number> {
  return store.write((tx) => tx.users.removeExpired(clock.now()));
}
