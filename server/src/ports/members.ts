export type Role = 'owner' | 'admin' | 'staff';

export interface Member {
  readonly id: string;
  readonly businessId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The person whose calendar a `staff` member sees. */
  readonly staffId: string | null;
}

export interface Members {
  list(businessId: string): Promise<Member[]>;
  insert(member: Member & { createdAt: number }): Promise<void>;
}
