/** 0 or 1. */
type Flag = number;
/** Epoch milliseconds. */
type Millis = number;
/** JSON, written and read by `json.ts`. */
type Json = string;

export interface ConnectionsTable {
  id: string;
  business_id: string;
  provider: string;
  account: string | null;
  scopes: Json;
  /** Encrypted, with the row's id as associated data. */
  refresh_token: string | null;
  /** As above. */
  access_token: string | null;
  access_expires_at: Millis | null;
  status: string;
  broken_reason: string | null;
  broken_at: Millis | null;
  told_at: Millis | null;
  settings: Json;
  created_at: Millis;
  /** Until when one process alone may refresh the token. */
  refreshing_until: Millis | null;
  grant_ends_at: Millis | null;
}

export interface GoogleConsentsTable {
  state_hash: string;
  business_id: string;
  session_id: string | null;
  /** Sealed. */
  verifier: string;
  scopes: Json;
  expires_at: Millis;
}

export interface ConnectedCalendarsTable {
  id: string;
  business_id: string;
  connection_id: string;
  google_id: string;
  name: string;
  timezone: string;
  sync_token: string | null;
  synced_at: Millis | null;
  listed_at: Millis | null;
  looked_at: Millis | null;
  window_end: Millis | null;
  /** Until when one process alone may apply what Google says. */
  lease_until: Millis | null;
  failing_since: Millis | null;
  /** Since when it has been failing for so long that nobody may book. */
  stopped_at: Millis | null;
  last_error: string | null;
  channel_id: string | null;
  channel_token: string | null;
  channel_resource_id: string | null;
  channel_expires_at: Millis | null;
}

interface StaffCalendarsTable {
  business_id: string;
  staff_id: string;
  calendar_id: string;
  blocks: Flag;
  receives: Flag;
}

export interface CalendarEventsTable {
  business_id: string;
  calendar_id: string;
  event_id: string;
  /** Of an instance of a series: the series. */
  series_id: string | null;
  etag: string | null;
  start_at: Millis;
  end_at: Millis;
  summary: string | null;
  /** Of our own events: these are bookings, not busy time. */
  booking_id: string | null;
  listing: string;
  updated_at: Millis;
}

export interface EventLinksTable {
  business_id: string;
  booking_id: string;
  calendar_id: string;
  event_id: string;
  state: string;
  etag: string | null;
  /** Fingerprint of what Google has. */
  written: string | null;
  written_revision: number | null;
  updated_at: Millis;
}

export interface CalendarConflictsTable {
  id: string;
  business_id: string;
  booking_id: string;
  calendar_id: string;
  event_id: string;
  kind: string;
  event_start: Millis | null;
  event_end: Millis | null;
  summary: string | null;
  created_at: Millis;
  resolved_at: Millis | null;
  resolution: string | null;
}

/** The tables of connected Google accounts. */
export interface CalendarTables {
  connections: ConnectionsTable;
  google_consents: GoogleConsentsTable;
  connected_calendars: ConnectedCalendarsTable;
  staff_calendars: StaffCalendarsTable;
  calendar_events: CalendarEventsTable;
  event_links: EventLinksTable;
  calendar_conflicts: CalendarConflictsTable;
}
