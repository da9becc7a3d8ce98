export type Role = 'owner' | 'admin' | 'staff';

export interface Member {
  readonly id: string;
  readonly businessId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The person whose calendar a `staff` member sees. */
  readonly staffId: string | null;
  /** Null while somebody invited has not come. */
  readonly userId: string | null;
  /** When they last worked here; null before they ever did. */
  readonly lastSeenAt: number | null;
}

export interface Members {
  /** With the name and the address of their account once they have one; oldest first. */
  list(businessId: string): Promise<Member[]>;
  byId(businessId: string, id: string): Promise<Member | null>;
  /** Of any business: for whoever holds an invitation, which names only the member. */
  invited(id: string): Promise<Member | null>;
  /** In every business the user belongs to, oldest first. */
  ofUser(userId: string): Promise<Member[]>;
  /** @throws AppError `members.email_taken` */
  insert(
    member: Omit<Member, 'userId' | 'lastSeenAt'> & { userId?: string | null; createdAt: number },
  ): Promise<void>;
  /** @throws AppError `staff.not_found`, `members.email_taken` when the user is a member already */
  update(businessId: string, id: string, patch: MemberPatch): Promise<boolean>;
  remove(businessId: string, id: string): Promise<boolean>;
  markSeen(id: string, at: number): Promise<void>;
  /** Keeps other writers from changing this business's members until the transaction ends. */
  lock(businessId: string): Promise<void>;
}

export interface MemberPatch {
  readonly role?: Role;
  readonly staffId?: string | null;
  readonly userId?: string;
}
