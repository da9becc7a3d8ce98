import type { Instant } from '../domain/availability/types.ts';

/** Somebody said that they will come. */
export interface Attendance {
  readonly bookingId: string;
  readonly businessId: string;
  readonly revision: number;
  readonly channel: 'sms' | 'whatsapp';
  readonly at: Instant;
}

export interface Attendances {
  /** Takes the place of an earlier one. */
  save(attendance: Attendance): Promise<void>;
  of(bookingIds: readonly string[]): Promise<Attendance[]>;
}
