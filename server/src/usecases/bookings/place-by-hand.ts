import { AppError } from '../../contract/app-error.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { freeOverdue } from './free-overdue.ts';
import { whatIsInTheWay } from './what-is-in-the-way.ts';
import type { Place } from './what-is-in-the-way.ts';

/**
 * Makes sure that what an owner decides by hand stands over no other booking or hold. Opening hours, notice, horizon,
 * time off and other events of their calendar are the owner's own and may be overruled.
 * @throws AppError `bookings.slot_taken`
 */
export async function requirePlace(
  core: Pick<Core, 'clock' | 'secrets'>,
  tx: Repositories,
  { place, seats }: { place: Place; seats: number },
): Promise<void> {
  await tx.staff.lock([place.staffId]);
  await freeOverdue(core, tx, { businessId: place.businessId, staffIds: [place.staffId] });
  const inTheWay = await whatIsInTheWay(tx, place, { seats, now: core.clock.now() });
  if (inTheWay.some(({ kind }) => kind === 'booking' || kind === 'hold')) {
    throw new AppError('bookings.slot_taken', {
      message: 'The person has another booking at this time',
    });
  }
}
