import type { Instant, Interval } from '../availability/types.ts';
import type { Booking, BookingState, Hold } from '../bookings/types.ts';
import type { QuietHours } from '../messages/quiet-hours.ts';
import type { ZoneTable } from '../time/zone.ts';
import { offerTiming } from './offer-timing.ts';
import type { WaitlistEntry } from './types.ts';
import { spanOf } from './wish.ts';

/** How the visit begins that keeps a freed time for the list; no visitor's own can have a colon. */
export const FREED_VISIT = 'freed:';

/** A person's time that a booking, or an offer nobody took, gives back. */
export type FreedTime = Pick<
  Hold,
  'businessId' | 'serviceId' | 'staffId' | 'start' | 'end' | 'footprint'
>;

/** What a change of a booking gives back; null when it keeps its time, or a part of it. */
export function freedBy(before: Booking, after: Booking): FreedTime | null {
  if (!isTaken(before.state) || isOver(after.state)) return null;
  const isElsewhere = before.staffId !== after.staffId || !meets(before.footprint, after.footprint);
  return isTaken(after.state) && !isElsewhere ? null : before;
}

/** Whether it is worth keeping for somebody on the list: they could come then, and may be told now. */
export function isAwaited(
  freed: Pick<FreedTime, 'staffId' | 'start' | 'end'>,
  entries: readonly Pick<WaitlistEntry, 'staffId' | 'wish' | 'timezone'>[],
  given: {
    readonly now: Instant;
    readonly holdMin: number;
    readonly quiet: QuietHours | null;
    readonly zones: ZoneTable;
  },
): boolean {
  const { now, holdMin, quiet, zones } = given;
  if (freed.end <= now) return false;
  return entries.some(({ staffId, wish, timezone }) => {
    if (staffId !== null && staffId !== freed.staffId) return false;
    const zone = zones.of(timezone);
    return (
      meets(freed, spanOf(wish, zone)) &&
      offerTiming(freed.start, holdMin, { now, quiet, zone }).isNow
    );
  });
}

function isTaken({ status }: BookingState): boolean {
  return status === 'pending' || status === 'confirmed';
}

function isOver({ status }: BookingState): boolean {
  return status === 'completed' || status === 'no_show';
}

function meets(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end;
}
