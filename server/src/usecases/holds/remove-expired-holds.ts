import type { Core } from '../core.ts';

/** Clears away holds that no longer count; returns how many. */
export async function removeExpiredHolds({
  store,
  clock,
}: Pick<Core, 'store' | 'clock'>): Promise<number> {
  const now = clock.now();
  return store.write((tx) => tx.holds.removeExpired(now));
}
