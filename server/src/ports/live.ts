import type { BookingEvent } from '../domain/bookings/types.ts';

/** A booking that changed; without `booking`, something of the business did, elsewhere. */
export interface BookingChange {
  readonly businessId: string;
  readonly booking: {
    readonly id: string;
    readonly kind: BookingEvent['kind'];
    readonly revision: number;
    /** Whose calendars it touches: two people's when it moved from one to the other. */
    readonly staffIds: readonly string[];
  } | null;
}

export interface Listener {
  hear(change: BookingChange): void;
  /** Nothing more will come. */
  end(): void;
}

/** Tells, after the commit, what changes in a business. */
export interface LiveChanges {
  /** Returns how to stop listening. */
  listen(businessId: string, listener: Listener): () => void;
}
