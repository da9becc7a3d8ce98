import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { WaitlistDeps } from './deps.ts';
import { lookOrder } from './orders.ts';
import { readyToKeep } from './keep-freed-time.ts';
import { visitOf } from './tokens.ts';

/**
 * Saves an entry whose offer, if it had one, is over: the held time is kept for the next in line, who is looked for.
 * False when somebody was faster.
 */
export async function saveAfter(
  deps: Pick<WaitlistDeps, 'secrets' | 'clock' | 'zones'>,
  tx: Repositories,
  { before, after }: { before: WaitlistEntry; after: WaitlistEntry },
): Promise<boolean> {
  if (before.state.status !== 'offered') return tx.waitlist.update(before, after);
  const { secrets, clock } = deps;
  const { businessId, id, offerNo } = before;
  const visit = visitOf(secrets, before);
  const held = await tx.holds.byVisit(businessId, visit);
  const keep = held && (await readyToKeep(deps, tx, held));
  if (!(await tx.waitlist.update(before, after))) return false;
  await tx.holds.removeByVisit(businessId, visit);
  await keep?.(`${id}:${offerNo}`);
  await tx.businesses.touchAvailability(businessId);
  const at = clock.now();
  const look = lookOrder(secrets, { businessId, cause: `${id}:${offerNo}`, at });
  await tx.outbox.add([look], at);
  return true;
}
