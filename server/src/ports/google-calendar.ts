import type { Instant } from '../domain/availability/types.ts';
import type { ConnectionSettings } from '../domain/calendar-sync/settings.ts';
import type { GoogleEvent, WantedEvent } from '../domain/calendar-sync/types.ts';

/** A calendar at Google, seen with the access of a connection. */
export interface CalendarPlace {
  readonly connectionId: string;
  /** `primary` or the calendar's address. */
  readonly googleId: string;
}

/** What to list: everything from a time on, a window, or what changed since a token; always with single events. */
export type EventQuery = (
  | { readonly syncToken: string }
  | { readonly from: Instant; readonly to: Instant | null; readonly withDeleted: boolean }
) & {
  readonly pageToken: string | null;
  readonly pageSize?: number;
};

export interface EventPage {
  readonly events: readonly GoogleEvent[];
  /** Of the calendar itself. */
  readonly name: string;
  readonly timezone: string;
  readonly nextPageToken: string | null;
  /** On the last page only. */
  readonly nextSyncToken: string | null;
}

/** How long to wait, and who else may end the waiting. */
export interface Patience {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export type Guests = ConnectionSettings['sendUpdates'];

/** Google Calendar. One request each, never repeated by itself, each with a timeout. @throws GoogleError */
export interface GoogleCalendar {
  list(place: CalendarPlace, query: EventQuery, patience?: Patience): Promise<EventPage>;
  get(place: CalendarPlace, eventId: string): Promise<GoogleEvent>;
  insert(
    place: CalendarPlace,
    event: { id: string; wanted: WantedEvent; guests: Guests },
  ): Promise<GoogleEvent>;
  /**
   * Lays what we want over what is there, so that guests, attachments and notes of the owner stay; a deleted event
   * comes back to life. Only while it is still the one of this etag.
   */
  update(
    place: CalendarPlace,
    event: { id: string; wanted: WantedEvent; etag: string | null; guests: Guests },
  ): Promise<GoogleEvent>;
  delete(place: CalendarPlace, event: { id: string; guests: Guests }): Promise<void>;
  /** Asks for notifications at an address; believes the end of life that Google answers. */
  watch(
    place: CalendarPlace,
    channel: { id: string; token: string; address: string },
  ): Promise<{ resourceId: string; expiresAt: Instant }>;
  stop(connectionId: string, channel: { id: string; resourceId: string }): Promise<void>;
}

/**
 * Why Google did not do it. `retryable`: a later try may work (limits, 5xx, no answer, nonsense). `broken`: only the
 * owner can help, by connecting again. `scope`: this was not granted. `gone` (410): a sync token or event is no longer
 * valid. `precondition` (412): it was changed meanwhile. `duplicate` (409): the id is taken. `permanent`: never.
 */
export type GoogleErrorKind =
  | 'retryable'
  | 'broken'
  | 'scope'
  | 'gone'
  | 'precondition'
  | 'not_found'
  | 'duplicate'
  | 'permanent';

/** The message is a sentence for the owner. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly kind: GoogleErrorKind;
  /** Google's own word, such as `rateLimitExceeded`. */
  readonly reason: string | null;

  constructor(
    kind: GoogleErrorKind,
    message: string,
    options: ErrorOptions & { reason?: string | null } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.reason = options.reason ?? null;
  }
}
