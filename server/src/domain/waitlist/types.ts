import type { Instant, Interval, LocalDate, Weekday } from '../availability/types.ts';
import type { Consent, Customer } from '../bookings/types.ts';

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** The times somebody would come for; dates and hours are those of their own clock. */
export interface Wish {
  readonly from: LocalDate;
  /** Inclusive. */
  readonly to: LocalDate;
  /** Empty is every day. */
  readonly weekdays: readonly Weekday[];
  /** Empty is at any hour. */
  readonly parts: readonly DayPart[];
}

/** A time that is held for somebody until they answer. */
export interface WaitlistOffer extends Interval {
  readonly staffId: string;
  readonly until: Instant;
}

export type WaitlistState =
  | { readonly status: 'waiting' }
  | { readonly status: 'offered'; readonly offer: WaitlistOffer }
  | { readonly status: 'booked'; readonly bookingId: string }
  | { readonly status: 'expired' }
  | { readonly status: 'left' }
  | { readonly status: 'removed' };

/** Why the last offer could not be told. */
export type WaitlistProblem = 'not_reached';

/** Somebody who wants to be told when a time frees. */
export interface WaitlistEntry {
  readonly id: string;
  readonly businessId: string;
  readonly widgetKey: string;
  readonly serviceId: string;
  /** Null is anyone. */
  readonly staffId: string | null;
  readonly wish: Wish;
  /** The end of the last day that would do. */
  readonly endsAt: Instant;
  readonly customer: Customer;
  readonly consent: Consent | null;
  readonly timezone: string;
  readonly locale: string;
  /** SHA-256 of the link's token, hex. */
  readonly tokenHash: string;
  readonly state: WaitlistState;
  /** How many times were offered so far; names the offer that stands. */
  readonly offerNo: number;
  /** Offers in a row that nobody answered. */
  readonly unanswered: number;
  /** Times they were offered and did not take: no other start inside of them is offered again. */
  readonly passed: readonly Interval[];
  readonly problem: WaitlistProblem | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
