import { MINUTE_MS } from '../../domain/bookings/times.ts';
import { end } from '../../domain/waitlist/transitions.ts';
import { saveAfter } from './after-change.ts';
import type { WaitlistDeps } from './deps.ts';
import { lookForTimes } from './look-for-times.ts';

/**
 * Ends what is over, and goes through the lists of businesses where anything about free times has changed, or time has
 * passed: hours that were widened, time off that was taken back, holds that ran out. Returns how much was done.
 */
export async function sweepWaitlist(deps: WaitlistDeps): Promise<number> {
  const { store, clock } = deps;
  let done = 0;
  for (const before of await store.read.waitlist.over(clock.now(), MOST_AT_ONCE)) {
    const after = end(before, clock.now());
    if (after === null) continue;
    done += Number(await store.write((tx) => saveAfter(deps, tx, { before, after })));
  }
  for (const look of await store.read.waitlist.looks()) {
    const now = clock.now();
    const isSame = look.seenVersion === look.version;
    if (isSame && look.lookedAt !== null && now < look.lookedAt + LOOK_EVERY_MS) continue;
    done += await lookForTimes(deps, look.businessId);
    // The version of before: what changed meanwhile is looked at again.
    await store.write((tx) => tx.waitlist.noteLook(look.businessId, look.version, now));
  }
  return done;
}

const MOST_AT_ONCE = 200;
const LOOK_EVERY_MS = 5 * MINUTE_MS;
