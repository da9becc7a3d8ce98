import type { Core } from '../core.ts';
import { VISITS_KEPT_MS } from './deps.ts';

/** Forgets what widgets told, and the salts, before two days have passed; returns how many visits. */
export function forgetVisits({ store, clock }: Pick<Core, 'store' | 'clock'>): Promise<number> {
  return store.write((tx) => tx.visitLog.forget(clock.now() - VISITS_KEPT_MS));
}
