import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { WaitlistDeps } from './deps.ts';
import { lookOrder } from './orders.ts';
import { visitOf } from './tokens.ts';

/**
 * Saves an entry whose offer, if it had one, is over: the held time is given back, and the next in line looked for.
 * False when somebody was faster.
 */
export async function saveAfter(
  { secrets, clock }: Pick<WaitlistDeps, 'secrets' | 'clock'>,
  tx: Repositories,
  { before, after }: { before: WaitlistEntry; after: WaitlistEntry },
): Promise<boolean> {
  if (!(await tx.waitlist.update(before, after))) return false;
  if (before.state.status !== 'offered') return true;
  const { businessId, id, offerNo } = before;
  await tx.holds.removeByVisit(businessId, visitOf(secrets, before));
  await tx.businesses.touchAvailability(businessId);
  const at = clock.now();
  const look = lookOrder(secrets, { businessId, cause: `${id}:${offerNo}`, at });
  await tx.outbox.add([look], at);
  return true;
}
