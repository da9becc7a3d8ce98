import type { Instant } from '../domain/availability/types.ts';
import type { Booking, BookingEvent, BookingStatus } from '../domain/bookings/types.ts';

export interface BookingFilter {
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly staffId?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly status?: BookingStatus | undefined;
  /** Any of these. */
  readonly statuses?: readonly BookingStatus[] | undefined;
  /** Part of the customer's name, e-mail or phone, or of a note on the booking. */
  readonly search?: string | undefined;
  /** Continue after this (start, id). */
  readonly after?: { readonly start: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

export interface Bookings {
  byId(businessId: string, id: string): Promise<Booking | null>;
  byTokenHash(hash: string): Promise<Booking | null>;
  /** By start, then id. */
  list(businessId: string, filter: BookingFilter): Promise<Booking[]>;
  /** Of many bookings in one query, oldest first. */
  historyOf(bookingIds: readonly string[]): Promise<ReadonlyMap<string, BookingEvent[]>>;
  /**
   * Stores it and takes its time in the database itself. Pending and confirmed bookings take their time.
   * @throws AppError `bookings.slot_taken` as `Holds.insert`.
   */
  insert(booking: Booking, seats: number, event: BookingEvent): Promise<void>;
  /**
   * Saves state, time, person and revision, adds the event, and takes, moves or frees its time to match the state.
   * Only when the stored revision and status are still those of `before`.
   * @throws AppError `bookings.slot_taken`, or `bookings.revision_changed` when somebody was faster.
   */
  update(before: Booking, after: Booking, seats: number, event: BookingEvent): Promise<void>;
  /** Pending bookings whose time limit has passed, oldest first. With staffIds, only theirs. */
  expiredPending(now: Instant, limit: number, staffIds?: readonly string[]): Promise<Booking[]>;
  /** Confirmed bookings that have ended, oldest first. */
  ended(now: Instant, limit: number): Promise<Booking[]>;
}
