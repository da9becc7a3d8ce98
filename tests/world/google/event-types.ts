/** A moment or a day, as Google writes it. */
export interface EventTime {
  readonly date?: string | undefined;
  readonly dateTime?: string | undefined;
  readonly timeZone?: string | undefined;
}

export interface Attendee {
  readonly email?: string | undefined;
  readonly self?: boolean | undefined;
  readonly responseStatus?: string | undefined;
}

interface KnownFields {
  readonly kind: 'calendar#event';
  readonly id: string;
  readonly etag: string;
  readonly status: string;
  readonly created: string;
  readonly updated: string;
  readonly iCalUID: string;
  readonly sequence: number;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly colorId?: string | undefined;
  readonly transparency?: string | undefined;
  readonly visibility?: string | undefined;
  readonly eventType: string;
  readonly recurrence?: readonly string[] | undefined;
  readonly recurringEventId?: string | undefined;
  readonly originalStartTime?: EventTime | undefined;
  readonly attendees?: readonly Attendee[] | undefined;
  readonly extendedProperties?:
    | {
        readonly private?: Readonly<Record<string, string>> | undefined;
        readonly shared?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
}

/** Fields this world does not interpret are kept as they came. */
interface OtherFields {
  readonly [field: string]: unknown;
}

/** An event as the API answers it. */
export interface EventResource extends KnownFields, OtherFields {}

/** An event before its calendar gives it an etag and its times of change. */
export interface Draft
  extends Omit<KnownFields, 'kind' | 'etag' | 'created' | 'updated'>, OtherFields {}

/** What a tombstone is sure to carry; on some calendars nothing else. */
export interface BareTombstone {
  readonly kind: 'calendar#event';
  readonly id: string;
  readonly etag: string;
  readonly status: 'cancelled';
  readonly recurringEventId?: string | undefined;
  readonly originalStartTime?: EventTime | undefined;
}

/** An event with the change that made it what it is, and its time as epoch milliseconds. */
export interface StoredEvent {
  readonly resource: EventResource;
  readonly change: number;
  readonly startMs: number;
  readonly endMs: number;
}
