/** Epoch milliseconds. */
type Millis = number;

interface FeedTokensTable {
  id: string;
  business_id: string;
  staff_id: string;
  /** SHA-256 of the token, hex. */
  hash: string;
  details: string;
  created_at: Millis;
  last_read_at: Millis | null;
}

/** Addresses that calendar programs subscribe to. */
export interface FeedTables {
  feed_tokens: FeedTokensTable;
}
