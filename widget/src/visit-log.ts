import type { BookingRequest } from '@bookingsaas/server/contract/bookings';

/** A request to book, and its idempotency key. */
export interface Sent {
  readonly key: string;
  /** The same key with another body is refused, so a retry sends exactly this. */
  readonly request: BookingRequest;
}

/** What happens in one visit: for whoever counts it, and for a form that is left and opened again. */
export interface VisitLog {
  /** Names and details of `AppEvents`, and what only counting needs. */
  readonly events: [name: string, detail?: object][];
  /** The service whose times were noted to be on screen, and the day that was noted to be opened. */
  service?: string | null;
  day?: string;
  /** Sends what is new; there once somebody counts. */
  send?: () => void;
  /** Sends it and stops counting. */
  stop?: () => void;
  /** Left the browser, and may have arrived: nobody knows until it is answered. */
  unanswered?: Sent | undefined;
}
