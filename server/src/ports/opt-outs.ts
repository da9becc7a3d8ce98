import type { Instant } from '../domain/availability/types.ts';

/** Whom an opt-out is about. */
export interface OptOutKey {
  /** Our number, name or service. */
  readonly sender: string;
  readonly channel: 'sms' | 'whatsapp';
  /** E.164. */
  readonly address: string;
}

/** What was last said about it. */
export interface OptOut {
  readonly channel: 'sms' | 'whatsapp';
  readonly address: string;
  /** A reader's own word holds for everybody who uses the sender; one by hand for this business, whatever it sends from. */
  readonly by:
    | { readonly is: 'reader'; readonly sender: string }
    | { readonly is: 'owner'; readonly businessId: string };
  readonly isOut: boolean;
  readonly reason: string | null;
  readonly at: Instant;
}

export interface OptOutFilter {
  /** The business's own senders: readers who opted out of another's number are not its to see. */
  readonly senders: readonly string[];
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

export interface OptOuts {
  /** Whether this business is not to write there: the latest word counts, the reader's or its own. */
  isOut(businessId: string, key: OptOutKey): Promise<boolean>;
  /** Since when; null when it may write. */
  outSince(businessId: string, key: OptOutKey): Promise<Instant | null>;
  /** Takes the place of what the same one said before. */
  put(optOut: OptOut): Promise<void>;
  /** Who is out of the business's senders now and was written to by it, or was added by it; latest first. */
  list(businessId: string, filter: OptOutFilter): Promise<ListedOptOut[]>;
}

export interface ListedOptOut extends OptOut {
  /** For `OptOutFilter.after`. */
  readonly id: string;
  readonly customerName: string | null;
}
