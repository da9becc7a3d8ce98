import type { Instant, Interval } from '../availability/types.ts';

/** Who caused a change. */
export type Actor = 'visitor' | 'member' | 'system' | 'google';

/** Where a booking stands. A hold is not a booking yet: it only keeps the time. */
export type BookingState =
  | { readonly status: 'pending'; readonly expiresAt: Instant }
  | { readonly status: 'confirmed' }
  | { readonly status: 'completed' }
  | { readonly status: 'no_show' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'expired' }
  | { readonly status: 'declined' };

export type BookingStatus = BookingState['status'];

export interface Customer {
  readonly name: string;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
}

export interface Consent {
  readonly version: number;
  readonly at: Instant;
  /** The sentence the visitor saw. */
  readonly text: string;
}

export interface BookingSource {
  readonly placement?: string | undefined;
  readonly page?: string | undefined;
  readonly referrer?: string | undefined;
  readonly utm?: Readonly<Record<string, string | undefined>> | undefined;
  /** Which of two looks the visit was shown. */
  readonly variant?: string | undefined;
  /** What the visitor booked with; written by the server. */
  readonly device?: string | undefined;
  /** Host name of the site around the widget; written by the server. */
  readonly site?: string | undefined;
}

export interface BookingEvent {
  readonly at: Instant;
  readonly kind:
    | 'created'
    | 'approved'
    | 'declined'
    | 'moved'
    | 'cancelled'
    | 'expired'
    | 'completed'
    | 'no_show';
  readonly by: Actor;
  readonly revision: number;
  readonly fromStart: Instant | null;
  readonly toStart: Instant | null;
  readonly reason: string | null;
}

export interface Booking {
  readonly id: string;
  readonly businessId: string;
  readonly serviceId: string;
  readonly staffId: string;
  readonly widgetKey: string | null;
  readonly state: BookingState;
  /** 0 at first; grows by one at every move and at the cancellation: the SEQUENCE of its calendar file. */
  readonly revision: number;
  readonly start: Instant;
  readonly end: Instant;
  /** Start minus its buffer before, to end plus its buffer after: what it keeps others from. */
  readonly footprint: Interval;
  readonly customer: Customer;
  readonly answers: Readonly<Record<string, string | boolean>>;
  readonly consent: Consent | null;
  readonly visitorTimezone: string;
  readonly locale: string;
  readonly source: BookingSource | null;
  /** SHA-256 of the visitor's link token, hex. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  /** Last change of any kind. */
  readonly updatedAt: Instant;
}

/** A visit keeps one time while its form is filled. */
export interface Hold {
  readonly id: string;
  readonly businessId: string;
  readonly serviceId: string;
  readonly staffId: string;
  readonly visit: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly footprint: Interval;
  readonly expiresAt: Instant;
}
