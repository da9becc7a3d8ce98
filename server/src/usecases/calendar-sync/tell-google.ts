import type { Subscriber } from '../../ports/subscriber.ts';
import type { Repositories } from '../../ports/store.ts';
import type { SyncDeps } from './deps.ts';
import { raiseOverlap } from './mirror-events.ts';
import { calendarsOf, writeMessage } from './plan-writes.ts';

/** Brings every change of a booking into the calendars it concerns, and looks again at what it disagreed with. */
export function tellGoogle(deps: Pick<SyncDeps, 'store' | 'clock' | 'secrets'>): Subscriber {
  return {
    async plan(news) {
      const { businessId, bookingId, staffId } = news;
      const rows = await deps.store.read.connectedCalendars.staffCalendars(businessId);
      const booking = { id: bookingId, businessId, staffId };
      const calendarIds = await calendarsOf(deps.store.read, booking);
      if (rows.length === 0 && calendarIds.length === 0) return null;
      return async (tx) => {
        await reviewConflicts(deps, tx, booking);
        const stamp = `${news.kind}:${news.revision}`;
        return calendarIds.map((calendarId) => writeMessage(deps, { booking, calendarId, stamp }));
      };
    },
  };
}

/** A booking that moved or ended stands under other events now. */
async function reviewConflicts(
  deps: Pick<SyncDeps, 'clock' | 'secrets'>,
  tx: Repositories,
  { id, businessId }: { id: string; businessId: string },
): Promise<void> {
  const over = await tx.calendarEvents.over(id);
  for (const event of over) await raiseOverlap(deps, tx, { businessId, bookingId: id, event });
  const isActive = isStanding((await tx.bookings.byId(businessId, id))?.state.status);
  for (const open of await tx.calendarConflicts.ofBooking(id)) {
    const isStill = over.some(
      ({ calendarId, eventId }) => calendarId === open.calendarId && eventId === open.eventId,
    );
    const isSettled = open.kind === 'overlap' ? !isStill : !isActive;
    if (isSettled) {
      await tx.calendarConflicts.resolve(open.id, { resolution: 'gone', at: deps.clock.now() });
    }
  }
}

function isStanding(status: string | undefined): boolean {
  return status === 'pending' || status === 'confirmed';
}
