import type { Interval } from '../../domain/availability/types.ts';
import { cancel, move } from '../../domain/bookings/transitions.ts';
import type { NewPlace } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { readWritten, writeWritten } from '../../domain/calendar-sync/written.ts';
import type { Repositories } from '../../ports/store.ts';
import { requirePlace } from '../bookings/place-by-hand.ts';
import { saveChange } from '../bookings/save-change.ts';
import type { SyncDeps } from './deps.ts';
import { destinationOf } from './destination.ts';
import type { OwnScene } from './heed-own-event.ts';

/**
 * Moves a booking to where its owner moved its event. What Google has is written down with it, so that nothing is
 * written back.
 * @throws AppError `bookings.slot_taken`, `bookings.already_ended`
 */
export async function moveFromGoogle(
  deps: SyncDeps,
  tx: Repositories,
  scene: OwnScene & { readonly place: Interval },
): Promise<void> {
  const { booking, link, event, calendar } = scene;
  const { start, end } = scene.place;
  const now = deps.clock.now();
  const seats = (await tx.services.byId(booking.businessId, booking.serviceId))?.seats ?? 1;
  const place = newPlace(booking, { start, end });
  await requirePlace(deps, tx, {
    place: { ...booking, ...place, exceptBookingId: booking.id },
    seats,
  });
  const before = await destinationOf(deps, tx, booking);
  const change = move(booking, place, { by: 'google', at: now });
  const moved = await saveChange(deps, tx, { before: booking, change, seats });
  const after = await destinationOf(deps, tx, moved);
  const written = readWritten(link.written);
  // Something else may still have to be written: then only the time is known to agree.
  const isElseWritten = written !== null && written.print === before?.print;
  const print = isElseWritten ? (after?.print ?? '') : (written?.print ?? '');
  await tx.eventLinks.put({
    ...link,
    state: 'present',
    etag: event.etag,
    written: writeWritten({ start, end, print }),
    writtenRevision: moved.revision,
    updatedAt: now,
  });
  await tx.calendarConflicts.settle({ calendarId: calendar.id, eventId: event.id }, now);
}

/** Cancels a booking whose event its owner deleted. @throws AppError `bookings.already_ended` */
export async function cancelFromGoogle(
  deps: SyncDeps,
  tx: Repositories,
  { booking, link, event }: OwnScene,
): Promise<void> {
  const now = deps.clock.now();
  const change = cancel(booking, { by: 'google', at: now });
  await saveChange(deps, tx, { before: booking, change, seats: 1 });
  await tx.eventLinks.put({
    ...link,
    state: 'gone',
    etag: event.etag,
    written: null,
    updatedAt: now,
  });
  await tx.calendarConflicts.settle({ bookingId: booking.id }, now);
}

/** The booking keeps its own buffers, and takes the length the event has now. */
function newPlace(booking: Booking, { start, end }: Interval): NewPlace {
  const { footprint, staffId } = booking;
  return {
    staffId,
    start,
    end,
    footprint: {
      start: start - (booking.start - footprint.start),
      end: end + (footprint.end - booking.end),
    },
  };
}
