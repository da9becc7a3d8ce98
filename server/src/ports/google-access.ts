/** The access to connected Google accounts. */
export interface GoogleAccess {
  /**
   * A token that is valid now, refreshed by one flight at a time before it ends; never waits longer than its own
   * timeout.
   * @throws GoogleAccessError `broken` when the grant is gone and only the owner can help, `unreachable` when a
   *   later try may work
   */
  accessToken(connectionId: string): Promise<string>;
  /** Google refused the token given before, whatever its expiry says: the next one must be a new one. */
  forget(connectionId: string, token: string): Promise<void>;
}

/** Why there is no access to an account; the message is a sentence for the owner. */
export class GoogleAccessError extends Error {
  override readonly name = 'GoogleAccessError';
  readonly reason: 'broken' | 'unreachable';

  constructor(reason: GoogleAccessError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
