export interface User {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
}

/** A browser somebody is signed in with. */
export interface UserSession {
  readonly id: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export interface NewUser extends User {
  readonly passwordHash: string;
  readonly createdAt: number;
}

/** People who can sign in. Their passwords, passkeys and sessions are kept by the sign-in library in the same tables. */
export interface Users {
  byEmail(email: string): Promise<User | null>;
  /** Whoever came first set the installation up; null while nobody has. */
  first(): Promise<User | null>;
  /** Somebody whom a link of ours let in, with a password to sign in with. @throws AppError `users.email_taken` */
  insert(user: NewUser): Promise<void>;
  /** A link sent to the address was opened. */
  confirm(userId: string): Promise<void>;
  /** Those that have not expired by the machine's clock, which dates them; last seen first. */
  sessions(userId: string): Promise<UserSession[]>;
  /** True when there was one to end. */
  endSession(userId: string, sessionId: string): Promise<boolean>;
  /** Ends all but one; returns how many. */
  endOtherSessions(userId: string, keptId: string): Promise<number>;
  /** Clears away sessions, challenges and links that no longer open anything; returns how many. */
  removeExpired(now: number): Promise<number>;
}
