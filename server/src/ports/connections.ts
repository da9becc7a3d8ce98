import type { Instant } from '../domain/availability/types.ts';
import type { ConnectionSettings } from '../domain/calendar-sync/settings.ts';

/** A Google account a business connected. Tokens are sealed texts: who opens them knows the row's id. */
export interface Connection {
  readonly id: string;
  readonly businessId: string;
  readonly provider: 'google';
  /** The account's address; null when it is not known. */
  readonly account: string | null;
  /** As granted, which may be less than what was asked for. */
  readonly scopes: readonly string[];
  readonly refreshToken: string | null;
  readonly accessToken: string | null;
  readonly accessExpiresAt: Instant | null;
  /** `closing`: the owner disconnected it, and its events are being removed. */
  readonly status: 'ok' | 'broken' | 'closing';
  readonly brokenReason: BrokenReason | null;
  readonly brokenAt: Instant | null;
  /** When the owner was told of it. */
  readonly toldAt: Instant | null;
  /** When the owner's permission ends by itself, such as after seven days in Testing mode; null when it does not. */
  readonly grantEndsAt: Instant | null;
  readonly settings: ConnectionSettings;
  readonly createdAt: Instant;
}

/**
 * What only the owner can mend, by connecting again. `grant_gone`: Google no longer accepts the permission.
 * `scopes_missing`: less was granted than is needed. `key_gone`: our own key that opens the stored permission is lost.
 */
export type BrokenReason = 'grant_gone' | 'scopes_missing' | 'key_gone';

export type ConnectionPatch = Partial<
  Omit<Connection, 'id' | 'businessId' | 'provider' | 'createdAt'>
>;

export interface Connections {
  byId(businessId: string, id: string): Promise<Connection | null>;
  /** Of any business: for jobs, which know only the id. */
  find(id: string): Promise<Connection | null>;
  list(businessId: string): Promise<Connection[]>;
  /** Of every business: for jobs, and for turning the ring of keys. */
  all(): Promise<Connection[]>;
  insert(connection: Connection): Promise<void>;
  update(id: string, patch: ConnectionPatch): Promise<boolean>;
  /** Takes the right to ask Google for a new token until then; false when somebody else has it. */
  takeRefresh(id: string, given: { now: Instant; until: Instant }): Promise<boolean>;
  endRefresh(id: string): Promise<void>;
  /** Takes its calendars, their events, links and conflicts with it. */
  remove(businessId: string, id: string): Promise<boolean>;
}
