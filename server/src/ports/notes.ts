import type { Instant } from '../domain/availability/types.ts';

/** What somebody of the team wrote about a booking. */
export interface NoteRow {
  readonly id: string;
  readonly bookingId: string;
  /** The user who wrote it; null for an API key, and once their account is gone. */
  readonly authorId: string | null;
  /** As they were called then; null for an API key. */
  readonly authorName: string | null;
  readonly text: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant | null;
}

export interface Notes {
  /** Of one booking, oldest first. */
  list(businessId: string, bookingId: string): Promise<NoteRow[]>;
  /** Of many bookings in one query, oldest first. */
  ofBookings(businessId: string, bookingIds: readonly string[]): Promise<NoteRow[]>;
  byId(businessId: string, id: string): Promise<NoteRow | null>;
  insert(businessId: string, note: NoteRow): Promise<void>;
  update(
    businessId: string,
    id: string,
    change: { text: string; changedAt: Instant },
  ): Promise<void>;
  remove(businessId: string, id: string): Promise<void>;
}
