import { AppError } from '../../contract/app-error.ts';
import type { ConflictResolution } from '../../contract/connections.ts';
import type { CalendarConflict } from '../../ports/calendar-conflicts.ts';
import { cancelBooking } from '../bookings/cancel-booking.ts';
import { moveByHand } from '../bookings/move-by-hand.ts';
import type { Core } from '../core.ts';
import { rewriteMessage } from '../calendar-sync/plan-writes.ts';
import { present } from '../setup/owned.ts';

/**
 * What the owner decides about a booking and an event that disagree. Moving and cancelling tell the customer.
 * @throws AppError `conflicts.not_found`, `bookings.slot_taken`, `bookings.already_ended`
 */
export async function resolveConflict(
  core: Core,
  { businessId, id }: { businessId: string; id: string },
  decision: ConflictResolution,
): Promise<void> {
  const conflict = present(
    await core.store.read.calendarConflicts.byId(businessId, id),
    'conflicts.not_found',
  );
  if (conflict.resolvedAt !== null) throw new AppError('conflicts.not_found');
  const resolution = await carriedOut(core, conflict, decision);
  const at = core.clock.now();
  await core.store.write(async (tx) => {
    await tx.calendarConflicts.resolve(id, { resolution, at });
    if (conflict.kind === 'overlap' || resolution === 'cancelled') return;
    // Our own event is not where the booking is: it is put back, whatever Google has.
    const booking = { id: conflict.bookingId, businessId };
    const { calendarId } = conflict;
    await tx.outbox.add([rewriteMessage(core, { booking, calendarId })], at);
  });
  core.wakeOutbox();
}

async function carriedOut(
  core: Core,
  { businessId, bookingId }: CalendarConflict,
  decision: ConflictResolution,
): Promise<'kept' | 'moved' | 'cancelled'> {
  switch (decision.choice) {
    case 'keep':
      return 'kept';
    case 'move':
      await moveByHand(core, { businessId, id: bookingId }, { start: decision.start });
      return 'moved';
    case 'cancel': {
      const { reason } = decision;
      await cancelBooking(core, { by: 'member', businessId, id: bookingId }, { reason });
      return 'cancelled';
    }
  }
}
