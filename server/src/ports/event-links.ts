import type { Instant } from '../domain/availability/types.ts';

/** Where a booking is in a calendar. The event's id is chosen by us and written down before Google hears of it. */
export interface EventLink {
  readonly businessId: string;
  readonly bookingId: string;
  readonly calendarId: string;
  readonly eventId: string;
  /** `planned` until Google was heard to have it; `gone` once it is deleted there. */
  readonly state: 'planned' | 'present' | 'gone';
  readonly etag: string | null;
  /** Fingerprint of what Google has, so that equal states are not written twice. */
  readonly written: string | null;
  readonly writtenRevision: number | null;
  readonly updatedAt: Instant;
}

export interface EventLinks {
  ofBooking(bookingId: string): Promise<EventLink[]>;
  ofEvent(calendarId: string, eventId: string): Promise<EventLink | null>;
  /** Those Google has, of bookings that end after `after`; by booking. */
  ofCalendar(
    calendarId: string,
    query: { after: Instant; afterBooking: string; limit: number },
  ): Promise<EventLink[]>;
  put(link: EventLink): Promise<void>;
}
