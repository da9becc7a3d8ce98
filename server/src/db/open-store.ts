import type { OutboxQueue } from '../ports/outbox.ts';
import type { Store } from '../ports/store.ts';
import type { AccountsDatabase } from './accounts-database.ts';
import type { Dialect } from './handle.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

export interface OpenedStore extends Store {
  readonly dialect: Dialect;
  /** The worker's side of the outbox. */
  readonly queue: OutboxQueue;
  /** For the sign-in library, which writes its own statements. */
  readonly accounts: AccountsDatabase;
  /** Brings the schema up to date; call once before anything else. Safe in several processes at once. */
  migrate(): Promise<void>;
}

export interface StoreLog {
  warn(fields: Record<string, unknown>, message: string): void;
}

/**
 * Opens the database of a `DATABASE_URL`: `postgres://…`, `sqlite:./data/x.sqlite`, a plain path, or
 * `:memory:` for a throw-away one. Through `read` nothing can be written, on both engines.
 */
export async function openStore(options: { url: string; log?: StoreLog }): Promise<OpenedStore> {
  const { url } = options;
  if (/^postgres(?:ql)?:/u.test(url)) return openPostgresStore(url, options.log);
  return openSqliteStore(url.replace(/^(?:sqlite|file):(?:\/\/)?/u, ''));
}
