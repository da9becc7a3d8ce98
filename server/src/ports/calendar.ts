import type { Instant, Interval } from '../domain/availability/types.ts';

/** One reason why a person is not free, as a footprint (buffers included). */
export interface BusyRow extends Interval {
  readonly staffId: string;
  /**
   * `event`: of a connected calendar. `unreachable`: such a calendar could not be read for longer than its owner lets
   * people book meanwhile.
   */
  readonly kind: 'booking' | 'hold' | 'time_off' | 'event' | 'unreachable';
  readonly refId: string;
  /** For bookings and holds. */
  readonly serviceId: string | null;
  /** For bookings and holds: the start without the buffer. */
  readonly bookedStart: Instant | null;
  /** For bookings and holds: the end without the buffer. */
  readonly bookedEnd: Instant | null;
  /** For holds and pending bookings: from then on it no longer counts. */
  readonly expiresAt: Instant | null;
  /** For holds. */
  readonly visit: string | null;
}

export interface Calendar {
  /**
   * All that overlaps `[from, to)` for these people and has not expired at `now`: one query for bookings
   * and holds, one for time off, and for businesses with connected calendars two for their events, however many people.
   */
  busyRows(query: {
    businessId: string;
    staffIds: readonly string[];
    from: Instant;
    to: Instant;
    now: Instant;
  }): Promise<BusyRow[]>;
}
