import type { Instant, Interval } from '../domain/availability/types.ts';

/** Something in a calendar that disagrees with a booking and waits for the owner. */
export interface CalendarConflict {
  readonly id: string;
  readonly businessId: string;
  readonly bookingId: string;
  readonly calendarId: string;
  readonly eventId: string;
  readonly kind: ConflictKind;
  /** Where the event is: the other one's time, or the time our own was moved to; null when it is gone. */
  readonly event: Interval | null;
  /** Of the other event. */
  readonly summary: string | null;
  readonly createdAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly resolution: ConflictResolution | null;
}

/**
 * `overlap`: another event stands over the booking. `illegal_move`: our event was moved to where the booking cannot
 * go. `deleted`: our event was deleted, and the owner does not let that cancel. `unwritable`: Google refuses ours.
 */
export type ConflictKind = 'overlap' | 'illegal_move' | 'deleted' | 'unwritable';

/** `gone`: what disagreed went away by itself. */
export type ConflictResolution = 'kept' | 'moved' | 'cancelled' | 'gone';

export interface CalendarConflicts {
  byId(businessId: string, id: string): Promise<CalendarConflict | null>;
  /** Unresolved ones, newest first. */
  open(businessId: string): Promise<CalendarConflict[]>;
  /** Adds it, or brings the open one of the same booking and event up to date. */
  raise(conflict: CalendarConflict): Promise<void>;
  /** False when it was resolved already. */
  resolve(id: string, how: { resolution: ConflictResolution; at: Instant }): Promise<boolean>;
  /** Resolves all open ones of the booking, or of the event, as `gone`; returns how many. */
  settle(
    of: { bookingId: string; eventId?: string } | { calendarId: string; eventId: string },
    at: Instant,
  ): Promise<number>;
  /** Open overlaps of a calendar with these events. */
  overlapsOf(calendarId: string, eventIds: readonly string[]): Promise<CalendarConflict[]>;
  /** Open ones of a booking. */
  ofBooking(bookingId: string): Promise<CalendarConflict[]>;
  /** Whether the owner already decided to keep both. */
  isKept(of: { bookingId: string; calendarId: string; eventId: string }): Promise<boolean>;
}
