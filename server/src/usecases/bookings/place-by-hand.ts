import { AppError } from '../../contract/app-error.ts';
import type { Repositories } from '../../ports/store.ts';
import { freeOverdue } from './free-overdue.ts';
import type { SaveDeps } from './save-change.ts';
import { whatIsInTheWay } from './what-is-in-the-way.ts';
import type { Place } from './what-is-in-the-way.ts';

/**
 * Makes sure that what an owner decides by hand stands over no other booking or hold. Opening hours, notice, horizon,
 * time off and other events of their calendar are the owner's own and may be overruled.
 * `from` is whose time a move gives back: both people are locked at once.
 * @throws AppError `bookings.slot_taken`
 */
export async function requirePlace(
  core: SaveDeps,
  tx: Repositories,
  { place, seats, from }: { place: Place; seats: number; from?: string | undefined },
): Promise<void> {
  await tx.staff.lock([place.staffId, ...(from === undefined ? [] : [from])]);
  await freeOverdue(core, tx, { businessId: place.businessId, staffIds: [place.staffId] });
  const inTheWay = await whatIsInTheWay(tx, place, { seats, now: core.clock.now() });
  if (inTheWay.some(({ kind }) => kind === 'booking' || kind === 'hold')) {
    throw new AppError('bookings.slot_taken', {
      message: 'The person has another booking at this time',
    });
  }
}
