import { MINUTE_MS } from '../../domain/bookings/times.ts';
import { FREED_VISIT, isAwaited } from '../../domain/waitlist/freed-time.ts';
import type { FreedTime } from '../../domain/waitlist/freed-time.ts';
import type { Hold } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { idFromKey } from '../id-from-key.ts';
import { readSettings } from '../messages/settings.ts';

type Deps = Pick<Core, 'secrets' | 'clock' | 'zones'>;

/** Keeps what has freed; call it once that is so, in the same transaction. `cause` names why it did. */
type KeepFreed = (cause: string) => Promise<void>;

/**
 * Readies to keep a time that is about to free for those on the list, so that nobody else takes it before they were
 * looked at; null when nobody there could be told of it now. Call it before the change: the person is locked, because
 * two transactions that wait for each other's time would be a deadlock. Nothing is kept for longer than the look takes,
 * or three minutes when nobody looks.
 */
export async function readyToKeep(
  deps: Deps,
  tx: Repositories,
  freed: FreedTime,
): Promise<KeepFreed | null> {
  const { businessId, staffId } = freed;
  if (!(await tx.waitlist.hasWaiting(businessId))) return null;
  const { waitlist, quietHours: quiet } = await readSettings(tx, businessId);
  if (!waitlist.isOn) return null;
  const entries = await tx.waitlist.waiting(businessId, MOST_AT_ONCE);
  const now = deps.clock.now();
  const { holdMin } = waitlist;
  if (!isAwaited(freed, entries, { now, holdMin, quiet, zones: deps.zones })) return null;
  await tx.staff.lock([staffId]);
  return (cause) => keep(deps, tx, { freed, cause });
}

/** Gives back what was kept of freed times and nobody was offered. */
export async function letGo(
  { store }: Pick<Core, 'store'>,
  businessId: string,
  kept: readonly Hold[],
): Promise<void> {
  if (kept.length === 0) return;
  await store.write(async (tx) => {
    await tx.staff.lock(kept.map(({ staffId }) => staffId));
    let isAnyLeft = false;
    for (const { visit } of kept)
      if (await tx.holds.removeByVisit(businessId, visit)) isAnyLeft = true;
    if (isAnyLeft) await tx.businesses.touchAvailability(businessId);
  });
}

async function keep(
  { secrets, clock }: Deps,
  tx: Repositories,
  { freed, cause }: { freed: FreedTime; cause: string },
): Promise<void> {
  const { businessId, serviceId, staffId, start, end, footprint } = freed;
  const service = await tx.services.byId(businessId, serviceId);
  const visit = `${FREED_VISIT}${cause}`;
  const now = clock.now();
  await tx.holds.keepFreed(
    {
      id: idFromKey(secrets, 'hld', visit),
      businessId,
      serviceId,
      staffId,
      visit,
      start,
      end,
      footprint,
      expiresAt: now + LOOK_TAKES_MS,
    },
    service?.seats ?? 1,
    now,
  );
}

const MOST_AT_ONCE = 1_000;
// Longer than the lease of a look whose process died, so that the next one finds it.
const LOOK_TAKES_MS = 3 * MINUTE_MS;
