import { complete } from '../../domain/bookings/transitions.ts';
import type { Core } from '../core.ts';
import { saveChange } from './save-change.ts';
import type { SaveDeps } from './save-change.ts';

/** Notes that confirmed bookings whose time has passed took place; returns how many. */
export async function completeEnded(core: SaveDeps & Pick<Core, 'store'>): Promise<number> {
  const now = core.clock.now();
  return core.store.write(async (tx) => {
    const bookings = await tx.bookings.ended(now, MOST_AT_ONCE);
    for (const before of bookings) {
      await saveChange(core, tx, {
        before,
        change: complete(before, { by: 'system', at: now }),
        seats: 1,
      });
    }
    return bookings.length;
  });
}

const MOST_AT_ONCE = 100;
