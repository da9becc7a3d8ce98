/** Which calendars an account has. @throws GoogleError */
export interface GoogleDirectory {
  /** Name and zone of a calendar, seen with a token that was just granted; needs no more than the right to its events. */
  describe(accessToken: string, googleId: string): Promise<{ name: string; timezone: string }>;
  /** All of them; needs the right to see the list. */
  list(connectionId: string): Promise<DirectoryEntry[]>;
  /** A new calendar, of our own making; needs the right to make one. */
  create(
    connectionId: string,
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
