/** Everything random, and the one-way hash that secrets are stored under. */
export interface Secrets {
  /** A sortable unique id such as `bkg_01k…`; the prefix names the noun. */
  newId(prefix: string): string;
  /** An unguessable token for links and keys: 256 bits, base64url. */
  newToken(): string;
  /** SHA-256, hex. */
  hash(secret: string): string;
  /**
   * The token of a booking's link: a keyed hash (96 bits, base64url) of its id, so that it can be written
   * again into a later answer or message while the database keeps only its hash.
   */
  linkToken(bookingId: string): string;
  /** The token of a feed's address, made the same way from its id: a keyed hash of 192 bits, base64url. */
  feedToken(feedId: string): string;
}
