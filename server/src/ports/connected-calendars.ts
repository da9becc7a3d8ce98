import type { GoogleErrorKind } from './google-calendar.ts';
import type { Instant } from '../domain/availability/types.ts';

/** One calendar of a connected account. */
export interface ConnectedCalendar {
  readonly id: string;
  readonly businessId: string;
  readonly connectionId: string;
  /** `primary`, or the calendar's address at Google. */
  readonly googleId: string;
  readonly name: string;
  /** Of the calendar itself: its all-day events are days of this zone. Empty until the first listing. */
  readonly timezone: string;
  readonly syncToken: string | null;
  /** When Google was last known to have said everything; written with changes, and hourly without. */
  readonly syncedAt: Instant | null;
  /** When some process last looked unasked, whatever came of it. */
  readonly lookedAt: Instant | null;
  /** The last complete listing of the booking window, and where that window ended. */
  readonly listedAt: Instant | null;
  readonly windowEnd: Instant | null;
  readonly failingSince: Instant | null;
  /** Since when it has been failing for so long that nobody may book whom it blocks. */
  readonly stoppedAt: Instant | null;
  /** Why it fails; the console has words for each kind. */
  readonly lastError: GoogleErrorKind | null;
  readonly channel: Channel | null;
}

/** A channel through which Google says that something changed. */
export interface Channel {
  readonly id: string;
  /** Ours: proof that a notification is Google's. */
  readonly token: string;
  readonly resourceId: string;
  readonly expiresAt: Instant;
}

/** What a calendar means for a person. */
export interface StaffCalendar {
  readonly staffId: string;
  readonly calendarId: string;
  /** Its events take the person's time. */
  readonly blocks: boolean;
  /** The person's bookings are written into it; one calendar a person. */
  readonly receives: boolean;
}

export type CalendarPatch = Partial<
  Omit<ConnectedCalendar, 'id' | 'businessId' | 'connectionId' | 'lookedAt'>
>;

export interface ConnectedCalendars {
  byId(businessId: string, id: string): Promise<ConnectedCalendar | null>;
  list(businessId: string): Promise<ConnectedCalendar[]>;
  /** Of any business: for jobs and notifications. */
  find(id: string): Promise<ConnectedCalendar | null>;
  byChannel(channelId: string): Promise<ConnectedCalendar | null>;
  ofConnection(connectionId: string): Promise<ConnectedCalendar[]>;
  /** Of every business, of connections that are not broken: what is looked at again and again. */
  all(): Promise<ConnectedCalendar[]>;
  /** Of every business: those that fail, and all of broken connections. */
  failing(): Promise<ConnectedCalendar[]>;
  insert(calendar: ConnectedCalendar): Promise<void>;
  update(id: string, patch: CalendarPatch): Promise<boolean>;
  remove(businessId: string, id: string): Promise<boolean>;
  /** Of these calendars, those at which no process has looked since: it is for the caller to look at them now. */
  takeTurns(ids: readonly string[], given: { now: Instant; notSince: Instant }): Promise<string[]>;
  /**
   * Takes the right to apply what Google said after `syncToken` until then. False when another process has it, or
   * applied something meanwhile.
   */
  takeLease(
    id: string,
    given: { syncToken: string | null; now: Instant; until: Instant },
  ): Promise<boolean>;
  renewLease(id: string, until: Instant): Promise<void>;
  endLease(id: string): Promise<void>;
  /** Who is blocked by which calendar, and which one receives whose bookings. */
  staffCalendars(businessId: string): Promise<StaffCalendar[]>;
  /** One calendar a person receives: the one before gives that up. Call `touchAvailability` with it. */
  putStaffCalendar(businessId: string, row: StaffCalendar): Promise<void>;
  removeStaffCalendar(
    businessId: string,
    row: Pick<StaffCalendar, 'staffId' | 'calendarId'>,
  ): Promise<boolean>;
}
