/** A link that works once: `setup` makes the first owner, `invitation` lets an invited member in. */
export interface AccountLink {
  /** SHA-256 of the token, hex. */
  readonly hash: string;
  readonly kind: 'setup' | 'invitation';
  readonly memberId: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface AccountLinks {
  byHash(hash: string): Promise<AccountLink | null>;
  /** When the invitations of members end, by their id. */
  invitationEnds(memberIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  insert(link: AccountLink): Promise<void>;
  /** True for the one caller that ended it. */
  end(hash: string): Promise<boolean>;
  endAll(of: { kind: 'setup' } | { memberId: string }): Promise<void>;
}
