import type { Instant } from '../domain/availability/types.ts';

/** What has to leave the house. Later capabilities add kinds by registering a handler, nothing else. */
export interface OutboxMessage {
  readonly id: string;
  readonly businessId: string;
  /** `noun.verb`, such as `booking.created`; the worker finds the handler by it. */
  readonly kind: string;
  /** Unique: the same key is stored once, so planning is safe to repeat. `{booking}:{kind}:{revision}[:{channel}]` */
  readonly key: string;
  readonly bookingId: string | null;
  readonly payload: unknown;
  /** Not before. */
  readonly dueAt: Instant;
}

export type OutboxState = 'ready' | 'claimed' | 'sending' | 'sent' | 'failed' | 'unknown';

export interface OutboxRow extends OutboxMessage {
  readonly state: OutboxState;
  readonly attempts: number;
  readonly leaseUntil: Instant | null;
  /** In plain words, for the owner. */
  readonly reason: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** The side of the outbox that use cases see: add in the transaction of the change, or take back. */
export interface OutboxWriter {
  /** Does nothing for a key that exists. */
  add(messages: readonly OutboxMessage[], now: Instant): Promise<void>;
  /** Deletes what is still `ready` for the booking and kind. */
  withdraw(bookingId: string, kind: string): Promise<number>;
  /** What is `ready` for this reason, of one business, is due at once. */
  hurry(businessId: string, reason: string, now: Instant): Promise<void>;
  ofBooking(bookingId: string): Promise<OutboxRow[]>;
  /** Deletes some of what was `sent` before; returns how many. */
  removeSentBefore(at: Instant, limit: number): Promise<number>;
}

/** Kinds with a worker of their own, so that slow neighbours hold nobody else up. */
export type Lane = readonly string[];

/** The side of the outbox that the worker sees. */
export interface OutboxQueue {
  /** One `UPDATE … RETURNING`: due `ready` rows and rows whose lease ran out become `claimed`. A `sending` row whose lease ran out becomes `unknown`. */
  claim(query: {
    now: Instant;
    leaseMs: number;
    limit: number;
    /** Left out: all kinds. */
    lane?: Lane | undefined;
  }): Promise<OutboxRow[]>;
  /** Just before the outside world is called, where calling it twice would do harm. False when the lease was lost. */
  markSending(id: string, now: Instant): Promise<boolean>;
  settle(
    id: string,
    outcome:
      | { state: 'sent' }
      | {
          state: 'ready';
          dueAt: Instant;
          reason: string;
          /** It waits for somebody else, which says nothing against it: its tries are counted from the beginning. */
          isWaiting?: boolean;
        }
      | { state: 'failed' | 'unknown'; reason: string },
    now: Instant,
  ): Promise<void>;
  /** When the next row is due, for the worker's timer. */
  nextDueAt(): Promise<Instant | null>;
}
