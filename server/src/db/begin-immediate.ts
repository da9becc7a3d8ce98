import { setTimeout } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { AppError } from '../contract/app-error.ts';
import { isBusy } from './refusals.ts';

const LONGEST_WAIT_MS = 10_000;

/**
 * Begins a write transaction. Waits for another connection's without blocking this process, as SQLite's own
 * waiting would: set `busy_timeout` to 0 on the connection.
 * @throws AppError `server.unavailable` after ten seconds
 */
export async function beginImmediate(database: Database.Database): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      database.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > until) throw new AppError('server.unavailable', { cause: error });
    }
    await setTimeout(1);
  }
}
