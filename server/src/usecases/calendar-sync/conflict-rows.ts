import type { Booking } from '../../domain/bookings/types.ts';
import type { CalendarConflict } from '../../ports/calendar-conflicts.ts';
import type { Repositories } from '../../ports/store.ts';
import type { SyncDeps } from './deps.ts';

export interface RaisedConflict extends Pick<
  CalendarConflict,
  'calendarId' | 'eventId' | 'kind' | 'event' | 'summary'
> {
  readonly booking: Pick<Booking, 'id' | 'businessId'>;
}

/** Puts a disagreement before the owner; one that is open already is brought up to date. */
export async function raiseConflict(
  { clock, secrets }: Pick<SyncDeps, 'clock' | 'secrets'>,
  tx: Repositories,
  { booking, ...facts }: RaisedConflict,
): Promise<void> {
  await tx.calendarConflicts.raise({
    ...facts,
    id: secrets.newId('cfl'),
    businessId: booking.businessId,
    bookingId: booking.id,
    createdAt: clock.now(),
    resolvedAt: null,
    resolution: null,
  });
}
