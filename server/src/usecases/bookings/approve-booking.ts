import { AppError } from '../../contract/app-error.ts';
import { approve } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { findBooking } from './find-booking.ts';
import { saveChange } from './save-change.ts';
import { whatIsInTheWay } from './what-is-in-the-way.ts';

/**
 * Confirms a booking that waits for the owner, after another look at the person's calendar.
 * @throws AppError `bookings.not_found`, `bookings.not_pending`, `bookings.slot_taken` (it stays pending)
 */
export async function approveBooking(
  core: Core,
  { businessId, id }: { businessId: string; id: string },
): Promise<Booking> {
  const waiting = await findBooking(core, core.store.read, { by: 'member', businessId, id });
  const { staffId, footprint } = waiting;
  await core.lookFirst({
    businessId,
    staffIds: [staffId],
    from: footprint.start,
    to: footprint.end,
  });
  const approved = await core.store.write(async (tx) => {
    const found = await findBooking(core, tx, { by: 'member', businessId, id });
    await tx.staff.lock([found.staffId]);
    const booking = await findBooking(core, tx, { by: 'member', businessId, id });
    const change = approve(booking, { by: 'member', at: core.clock.now() });
    const seats = (await tx.services.byId(businessId, booking.serviceId))?.seats ?? 1;
    if (change.isDone) await requireFree(core, tx, { booking, seats });
    return saveChange(core, tx, { before: booking, change, seats });
  });
  core.wakeOutbox();
  return approved;
}

async function requireFree(
  core: Core,
  tx: Repositories,
  { booking, seats }: { booking: Booking; seats: number },
): Promise<void> {
  const inTheWay = await whatIsInTheWay(
    tx,
    { ...booking, exceptBookingId: booking.id },
    { seats, now: core.clock.now() },
  );
  // Its time was taken when the calendar still answered, so that alone keeps nobody from approving.
  if (inTheWay.some(({ kind }) => kind !== 'unreachable')) {
    throw new AppError('bookings.slot_taken', {
      message: 'The person is no longer free at this time',
    });
  }
}
