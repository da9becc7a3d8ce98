import type { Instant } from '../domain/availability/types.ts';

/** Where a booking is in a calendar. The event's id is chosen by us and written down before Google hears of it. */
export interface EventLink {
  readonly businessId: string;
  readonly bookingId: string;
  readonly calendarId: string;
  readonly eventId: string;
  /**
   * `planned` until Google was heard to have it, `leaving` from the moment we mean to delete it (so that its end is
   * never taken for the owner's wish), `gone` once it is deleted.
   */
  readonly state: 'planned' | 'present' | 'leaving' | 'gone';
  readonly etag: string | null;
  /** What Google was last known to have: see `domain/calendar-sync/written.ts`. */
  readonly written: string | null;
  readonly writtenRevision: number | null;
  readonly updatedAt: Instant;
}

export interface EventLinks {
  ofBooking(bookingId: string): Promise<EventLink[]>;
  ofEvent(calendarId: string, eventId: string): Promise<EventLink | null>;
  ofEvents(calendarId: string, eventIds: readonly string[]): Promise<EventLink[]>;
  /** Those Google has, of bookings that end after `after`; by booking. */
  ofCalendar(
    calendarId: string,
    query: { after: Instant; afterBooking: string; limit: number },
  ): Promise<EventLink[]>;
  /** Those Google is believed to have, of bookings that end in `[from, to)`, which the listing has not seen. */
  unseen(
    calendarId: string,
    query: { listing: string; from: Instant; to: Instant; limit: number },
  ): Promise<EventLink[]>;
  put(link: EventLink): Promise<void>;
}
