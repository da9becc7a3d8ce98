import type { Instant, LocalDate } from '../availability/types.ts';

/** An event as Google Calendar tells it; of a deleted one, perhaps nothing but its id and status. */
export interface GoogleEvent {
  readonly id: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly etag: string | null;
  readonly summary: string | null;
  readonly start: EventMoment | null;
  readonly end: EventMoment | null;
  readonly transparency: string | null;
  readonly eventType: string | null;
  /** The answer of the attendee who is the calendar's owner. */
  readonly selfResponse: string | null;
  /** Of an instance: its series. */
  readonly seriesId: string | null;
  readonly updatedAt: Instant | null;
  /** Private extended properties: only we see them. */
  readonly tags: Readonly<Record<string, string>>;
}

/** All-day events have dates, which mean days of the calendar's own zone; `end` is exclusive. */
export type EventMoment = { readonly at: Instant } | { readonly date: LocalDate };

/** An event as we write it. What it does not name stays as it is in Google. */
export interface WantedEvent {
  readonly status: 'confirmed' | 'tentative';
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly start: Instant;
  readonly end: Instant;
  /** IANA zone the times are shown in. */
  readonly timezone: string;
  /** One of Google's eleven colours; null is the calendar's own. */
  readonly colorId: string | null;
  /** Minutes before; null is the calendar's own. */
  readonly reminders: readonly number[] | null;
  readonly meet: boolean;
  readonly tags: Readonly<Record<string, string>>;
}
