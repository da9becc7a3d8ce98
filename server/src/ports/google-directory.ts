/** Which calendars an account has. Each call takes a token that is valid now, and throws `GoogleDirectoryError`. */
export interface GoogleDirectory {
  /** Name and zone of one calendar; needs no more than the right to its events. */
  describe(accessToken: string, googleId: string): Promise<{ name: string; timezone: string }>;
  /** All of them; needs the right to see the list. */
  list(accessToken: string): Promise<DirectoryEntry[]>;
  /** A new calendar, of our own making; needs the right to make one. */
  create(
    accessToken: string,
    calendar: { name: string; timezone: string },
  ): Promise<DirectoryEntry>;
}

export interface DirectoryEntry {
  readonly googleId: string;
  readonly name: string;
  readonly timezone: string;
  readonly isPrimary: boolean;
  /** False for calendars that others share to be read only. */
  readonly mayWrite: boolean;
}

export class GoogleDirectoryError extends Error {
  override readonly name = 'GoogleDirectoryError';
  readonly reason: 'refused' | 'unreachable';

  constructor(reason: GoogleDirectoryError['reason'], options?: ErrorOptions) {
    super(`Google: ${reason}`, options);
    this.reason = reason;
  }
}
