import type { Core } from '../core.ts';

/**
 * Removes what left the house two weeks ago and arrived; what failed, or of which nobody knows, stays for the owner to
 * see. Returns how many rows.
 */
export async function forgetSent({ store, clock }: Pick<Core, 'store' | 'clock'>): Promise<number> {
  const before = clock.now() - KEPT_MS;
  let count = 0;
  // Few at a time: while they are deleted, visitors wait.
  for (;;) {
    const removed = await store.write((tx) => tx.outbox.removeSentBefore(before, BATCH));
    count += removed;
    if (removed < BATCH) return count;
  }
}

const KEPT_MS = 14 * 86_400_000;
const BATCH = 500;
