import type { Instant } from '../domain/availability/types.ts';
import type { Customer } from '../domain/bookings/types.ts';
import type { WaitlistEntry } from '../domain/waitlist/types.ts';

export interface WaitlistFilter {
  /** Only those who wait, or have an offer. */
  readonly isActive: boolean;
  readonly serviceId?: string | undefined;
  /** Continue after this (createdAt, id). */
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

/** How a business's list was last gone through. */
export interface WaitlistLook {
  readonly businessId: string;
  /** The business's availability then and now; unequal when something has changed since. */
  readonly seenVersion: number | null;
  readonly version: number;
  readonly lookedAt: Instant | null;
}

export interface Waitlist {
  /**
   * Stores it, unless the same person waits for the same already, which `sameAs` names; false then.
   * `contact` is what makes a person: their number, or else their address.
   */
  insert(entry: WaitlistEntry, identity: { sameAs: string; contact: string }): Promise<boolean>;
  byId(businessId: string, id: string): Promise<WaitlistEntry | null>;
  byTokenHash(hash: string): Promise<WaitlistEntry | null>;
  /** Longest waiting first. */
  list(businessId: string, filter: WaitlistFilter): Promise<WaitlistEntry[]>;
  /** Those who wait and have no offer, longest first. */
  waiting(businessId: string, limit: number): Promise<WaitlistEntry[]>;
  hasWaiting(businessId: string): Promise<boolean>;
  /** How many active entries the business has, and how many of them name this number or address. */
  countActive(
    businessId: string,
    customer: Pick<Customer, 'email' | 'phone'>,
  ): Promise<{ all: number; own: number }>;
  /** Saves the later state; false when the stored one is no longer that of `before`. */
  update(before: WaitlistEntry, after: WaitlistEntry): Promise<boolean>;
  /** Those whose last day is over, of all businesses. */
  over(now: Instant, limit: number): Promise<WaitlistEntry[]>;
  /** A booking of that person for the same service, to come and not cancelled, that starts in the span. */
  bookingOf(entry: WaitlistEntry, span: { start: Instant; end: Instant }): Promise<string | null>;
  /** The businesses where somebody waits. */
  looks(): Promise<WaitlistLook[]>;
  noteLook(businessId: string, version: number, now: Instant): Promise<void>;
}
