import type { Instant, Interval } from '../domain/availability/types.ts';

/** An event as the mirror keeps it: one that takes time, or one of ours. */
export interface MirroredEvent extends Interval {
  readonly calendarId: string;
  readonly eventId: string;
  /** Of an instance of a series: the series, whose end is the end of all its instances. */
  readonly seriesId: string | null;
  readonly etag: string | null;
  readonly summary: string | null;
  /** Of our own events: these are bookings, not busy time. */
  readonly bookingId: string | null;
  readonly updatedAt: Instant;
}

export interface CalendarEvents {
  byId(calendarId: string, eventId: string): Promise<MirroredEvent | null>;
  /** Other people's events that meet `[from, to)`, by start. */
  foreign(calendarId: string, range: { from: Instant; to: Instant }): Promise<MirroredEvent[]>;
  /** Adds or replaces; `listing` names the listing that saw them. */
  put(businessId: string, events: readonly MirroredEvent[], listing: string): Promise<void>;
  /** Also the instances of series with these ids. Returns how many. */
  remove(calendarId: string, eventIds: readonly string[]): Promise<number>;
  /** After a complete listing of `[from, to)`: removes what it has not seen there. Returns how many. */
  removeUnseen(
    calendarId: string,
    seen: { listing: string; from: Instant; to: Instant },
  ): Promise<number>;
  /** Forgets what ended before then; returns how many. */
  removeEnded(calendarId: string, before: Instant): Promise<number>;
  /** Bookings (without buffers) of the people it blocks that these events of other people stand over, from `after` on. */
  overlaps(
    calendarId: string,
    query: { eventIds: readonly string[]; after: Instant },
  ): Promise<readonly { readonly bookingId: string; readonly event: MirroredEvent }[]>;
  /** The same for one booking, in every calendar that blocks its person. */
  over(bookingId: string): Promise<MirroredEvent[]>;
  counts(calendarId: string): Promise<{ busy: number; own: number }>;
}
