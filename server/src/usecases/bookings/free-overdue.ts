import type { Instant } from '../../domain/availability/types.ts';
import { expire } from '../../domain/bookings/transitions.ts';
import type { Repositories } from '../../ports/store.ts';
import { saveChange } from './save-change.ts';
import type { SaveDeps } from './save-change.ts';

/** Gives back what has run out but still stands in the database: holds, and pending bookings of these people. */
export async function freeOverdue(
  core: SaveDeps,
  tx: Repositories,
  whose: { businessId: string; staffIds: readonly string[] },
): Promise<void> {
  const now: Instant = core.clock.now();
  await tx.holds.removeExpired(now);
  for (const booking of await tx.bookings.expiredPending(now, MOST_AT_ONCE, whose.staffIds)) {
    await saveChange(core, tx, {
      before: booking,
      change: expire(booking, { by: 'system', at: now }),
      seats: 1,
    });
  }
}

const MOST_AT_ONCE = 100;
