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
  await core.store.write((tx) => tx.calendarConflicts.resolve(id, { resolution, at }));
  core.wakeOutbox();
}

async function carriedOut(
  core: Core,
  conflict: CalendarConflict,
  decision: ConflictResolution,
): Promise<'kept' | 'moved' | 'cancelled'> {
  const { businessId, bookingId } = conflict;
  switch (decision.choice) {
    case 'keep':
      await writeBack(core, conflict);
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

/** Where our own event disagrees, keeping the booking means that Google gets it as it is. */
async function writeBack(
  core: Core,
  { kind, businessId, bookingId, calendarId }: CalendarConflict,
): Promise<void> {
  if (kind === 'overlap') return;
  const booking = { id: bookingId, businessId };
  await core.store.write((tx) =>
    tx.outbox.add([rewriteMessage(core, { booking, calendarId })], core.clock.now()),
  );
}
