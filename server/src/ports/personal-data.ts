import type { Instant } from '../domain/availability/types.ts';
import type { Booking } from '../domain/bookings/types.ts';

/** What somebody can be found by: addresses in small letters, numbers as E.164. */
export interface PersonAddresses {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** How many rows went, or lost what was personal in them. */
export interface Erased {
  readonly bookings: number;
  readonly messages: number;
  readonly waitlist: number;
  /** Texts elsewhere that named an address. */
  readonly mentions: number;
}

/** Rows of one table as they are stored, with JSON opened. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** What is known of customers, wherever it stands. */
export interface PersonalData {
  /** Bookings of whoever has one of the addresses, by start. */
  bookingsOf(businessId: string, person: PersonAddresses): Promise<Booking[]>;
  /** Ids of bookings that ended before and still name their customer, oldest first. */
  endedBefore(businessId: string, before: Instant, limit: number): Promise<string[]>;
  /** Every row about the bookings or the addresses, by table; hashes, seals and tokens are left out. */
  rowsAbout(
    businessId: string,
    bookingIds: readonly string[],
    person: PersonAddresses,
  ): Promise<ReadonlyMap<string, readonly StoredRow[]>>;
  /**
   * Takes the customer out of the bookings and of everything that hangs on them: messages, notes, reasons, deliveries,
   * what is queued. The bookings stay, as times that were taken.
   */
  eraseBookings(
    businessId: string,
    bookingIds: readonly string[],
    at: Instant,
  ): Promise<Pick<Erased, 'bookings' | 'messages'>>;
  /** Removes what hangs on no booking: conversations, places on a waitlist. */
  eraseAddresses(
    businessId: string,
    person: PersonAddresses,
  ): Promise<Pick<Erased, 'messages' | 'waitlist'>>;
  /** The same by age. */
  eraseOlder(businessId: string, before: Instant): Promise<Pick<Erased, 'messages' | 'waitlist'>>;
  /** Texts that still name one of the addresses, wherever somebody wrote them down. */
  mentions(businessId: string, person: PersonAddresses): Promise<Mention[]>;
  /** Blots the addresses out of such a text; returns how many rows had it. */
  blotOut(businessId: string, mention: Mention, person: PersonAddresses): Promise<number>;
}

export interface Mention {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}
