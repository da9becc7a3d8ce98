import pg from 'pg';
import { AppError } from '../contract/app-error.ts';

/**
 * The error to throw on: `server.unavailable` when it was not the statement but the database that failed, such as a
 * full disk or a Postgres that restarts, and the same request can succeed later; any other error as it is.
 */
export function orOutOfReach(error: unknown): unknown {
  if (!isOutOfReach(error)) return error;
  return new AppError('server.unavailable', {
    message: 'The database cannot be used just now: try again in a moment',
    cause: error,
  });
}

function isOutOfReach(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return POSTGRES_DOWN.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SQLITE_DISK.test(code) || NETWORK.test(code) || POSTGRES_LOST.test(error.message);
}

// Connections, resources such as disk and memory, shutting down or starting up, and the system below.
const POSTGRES_DOWN = /^(?:08|53|57P|58)/u;
const SQLITE_DISK = /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN)/u;
const NETWORK = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_)/u;
// The driver gives these no code.
const POSTGRES_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/u;
