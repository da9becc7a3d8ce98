import type { Core } from '../core.ts';
import { rollUp } from './roll-up.ts';

/** An hour less than two days, as this runs every few minutes. */
const KEPT_MS = 47 * 3_600_000;

/**
 * Forgets what widgets told, and the salts, before two days have passed; returns how many visits. After a long sleep they
 * are counted first.
 */
export async function forgetVisits(core: Pick<Core, 'store' | 'clock' | 'zones'>): Promise<number> {
  await rollUp(core);
  const before = core.clock.now() - KEPT_MS;
  return core.store.write(async (tx) => {
    await tx.dayCounts.putMark('forgotten', before);
    return tx.visitLog.forget(before);
  });
}
