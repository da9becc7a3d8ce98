import type { Instant } from '../domain/availability/types.ts';

/** A private address under which calendar programs fetch one person's bookings. */
export interface FeedToken {
  readonly id: string;
  readonly businessId: string;
  readonly staffId: string;
  /** SHA-256 of the token, hex. */
  readonly hash: string;
  readonly details: 'full' | 'names' | 'busy';
  readonly createdAt: Instant;
  readonly lastReadAt: Instant | null;
}

export interface FeedTokens {
  byHash(hash: string): Promise<FeedToken | null>;
  /** Oldest first. */
  list(businessId: string, staffId: string): Promise<FeedToken[]>;
  insert(token: FeedToken): Promise<void>;
  markRead(id: string, at: Instant): Promise<void>;
  /** True when there was one to delete. */
  remove(token: Pick<FeedToken, 'businessId' | 'staffId' | 'id'>): Promise<boolean>;
}
