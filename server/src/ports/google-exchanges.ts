import type { Instant } from '../domain/availability/types.ts';

/** Something that went to Google or came from it, as far as other rows still tell. */
export interface GoogleExchangeRow {
  readonly at: Instant;
  readonly kind:
    | 'written'
    | 'removed'
    | 'moved_there'
    | 'cancelled_there'
    | 'conflict'
    | 'failed'
    | 'read';
  /** The customer's name, or the calendar's for `read`. */
  readonly who: string | null;
  readonly start: Instant | null;
  /** In plain words, when it failed. */
  readonly reason: string | null;
}

export interface GoogleExchanges {
  /** Newest first. */
  last(businessId: string, limit: number): Promise<GoogleExchangeRow[]>;
}
