import type { Instant, Interval } from '../../domain/availability/types.ts';
import type { BusyRow } from '../../ports/calendar.ts';
import type { Repositories } from '../../ports/store.ts';

/** A place in a person's calendar. */
export interface Place {
  readonly businessId: string;
  readonly staffId: string;
  readonly serviceId: string;
  readonly start: Instant;
  readonly footprint: Interval;
  /** The booking that is to stand there: it is not in its own way. */
  readonly exceptBookingId?: string | undefined;
}

/**
 * What keeps a booking from standing there, opening hours and notice aside: for what an owner decides by hand.
 * Bookings of the same service and start are in the way only when no seat is left.
 */
export async function whatIsInTheWay(
  tx: Repositories,
  place: Place,
  { seats, now }: { seats: number; now: Instant },
): Promise<BusyRow[]> {
  const rows = await tx.calendar.busyRows({
    businessId: place.businessId,
    staffIds: [place.staffId],
    from: place.footprint.start,
    to: place.footprint.end,
    now,
  });
  const others = rows.filter(
    ({ kind, refId }) => kind !== 'booking' || refId !== place.exceptBookingId,
  );
  const beside = others.filter(
    (row) => row.serviceId === place.serviceId && row.bookedStart === place.start,
  );
  const isRoomLeft = seats > 1 && beside.length < seats;
  return isRoomLeft ? others.filter((row) => !beside.includes(row)) : others;
}
