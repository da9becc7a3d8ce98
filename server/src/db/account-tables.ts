/** 0 or 1. */
type Flag = number;
/** Epoch milliseconds. */
type Millis = number;
/** ISO-8601 in UTC, in the tables better-auth writes. */
type Iso = string;

interface MembersTable {
  id: string;
  business_id: string;
  email: string;
  name: string;
  role: string;
  staff_id: string | null;
  /** Null while somebody invited has not come. */
  user_id: string | null;
  created_at: Millis;
  last_seen_at: Millis | null;
}

interface UsersTable {
  id: string;
  name: string;
  email: string;
  email_verified: Flag;
  image: string | null;
  two_factor_enabled: Flag | null;
  created_at: Iso;
  updated_at: Iso;
}

interface SessionsTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Iso;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Iso;
  updated_at: Iso;
}

/** How a user can sign in; `credential` is a password. Other columns are better-auth's alone. */
interface AccountsTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  password: string | null;
  created_at: Iso;
  updated_at: Iso;
}

/** Challenges and links of the sign-in library. */
interface VerificationsTable {
  id: string;
  expires_at: Iso;
}

interface AccountLinksTable {
  hash: string;
  kind: string;
  member_id: string | null;
  created_at: Millis;
  expires_at: Millis;
}

/** Who may sign in, and where. */
export interface AccountTables {
  members: MembersTable;
  users: UsersTable;
  sessions: SessionsTable;
  accounts: AccountsTable;
  verifications: VerificationsTable;
  account_links: AccountLinksTable;
}
