import { expire } from '../../domain/bookings/transitions.ts';
import type { Core } from '../core.ts';
import { saveChange } from './save-change.ts';
import type { SaveDeps } from './save-change.ts';

/** Gives back the time of bookings nobody approved in time; returns how many. */
export async function expirePending(
  core: SaveDeps & Pick<Core, 'store' | 'wakeOutbox'>,
): Promise<number> {
  const now = core.clock.now();
  const overdue = await core.store.write(async (tx) => {
    const bookings = await tx.bookings.expiredPending(now, MOST_AT_ONCE);
    // In one order, or two of these would wait for each other.
    await tx.staff.lock(bookings.map(({ staffId }) => staffId));
    for (const before of bookings) {
      await saveChange(core, tx, {
        before,
        change: expire(before, { by: 'system', at: now }),
        seats: 1,
      });
    }
    return bookings.length;
  });
  if (overdue > 0) core.wakeOutbox();
  return overdue;
}

const MOST_AT_ONCE = 100;
