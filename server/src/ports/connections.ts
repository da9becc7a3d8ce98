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
  readonly status: 'ok' | 'broken';
  /** In plain words, for the owner. */
  readonly brokenReason: string | null;
  readonly brokenAt: Instant | null;
  /** When the owner was told of it. */
  readonly toldAt: Instant | null;
  readonly settings: ConnectionSettings;
  readonly createdAt: Instant;
}

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
  /** Takes its calendars, their events, links and conflicts with it. */
  remove(businessId: string, id: string): Promise<boolean>;
}
