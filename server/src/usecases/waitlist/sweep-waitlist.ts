import type { Instant } from '../../domain/availability/types.ts';
import { MINUTE_MS } from '../../domain/bookings/times.ts';
import { end } from '../../domain/waitlist/transitions.ts';
import type { WaitlistLook } from '../../ports/waitlist.ts';
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
  // One business in trouble keeps no other from its turn.
  const failures: unknown[] = [];
  for (const look of await store.read.waitlist.looks()) {
    if (!isDue(look, clock.now())) continue;
    try {
      done += await lookAgain(deps, look);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some lists were not gone through');
  return done;
}

function isDue({ seenVersion, version, lookedAt }: WaitlistLook, now: Instant): boolean {
  return seenVersion !== version || lookedAt === null || now >= lookedAt + LOOK_EVERY_MS;
}

async function lookAgain(
  deps: WaitlistDeps,
  { businessId, version }: WaitlistLook,
): Promise<number> {
  const now = deps.clock.now();
  const made = await lookForTimes(deps, businessId);
  // The version of before: what changed meanwhile is looked at again.
  await deps.store.write((tx) => tx.waitlist.noteLook(businessId, version, now));
  return made;
}

const MOST_AT_ONCE = 200;
const LOOK_EVERY_MS = 5 * MINUTE_MS;
