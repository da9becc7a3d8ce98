import { AppError } from '../contract/app-error.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { Handle } from './handle.ts';

type Violation = 'unique' | 'foreign_key' | 'overlap';

/** Runs a statement; when the database refuses it for this reason, that becomes the code. */
export async function refusing<T>(
  handle: Handle,
  expected: { on: Violation; as: ErrorCode },
  statement: () => Promise<T>,
): Promise<T> {
  try {
    return await statement();
  } catch (cause) {
    if (violationOf(cause) !== expected.on) throw cause;
    const refusal = new AppError(expected.as, { cause });
    handle.doom(refusal);
    throw refusal;
  }
}

/** Postgres gave up on the transaction through no fault of its own; the same work can succeed. */
export function isWorthRepeating(error: unknown): boolean {
  const code = codeOf(error);
  if (code === '40P01' || code === '40001') return true;
  // Two transactions of one visit, or two new default schedules, at the same moment.
  return code === '23505' && REPEATABLE_INDEXES.has(constraintOf(error));
}

const REPEATABLE_INDEXES: ReadonlySet<string> = new Set([
  'occupations_visit',
  'schedules_default',
  'booking_events_pkey',
]);

export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

function violationOf(error: unknown): Violation | null {
  switch (codeOf(error)) {
    case '23505':
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return isWorthRepeating(error) ? null : 'unique';
    case '23503':
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return 'foreign_key';
    case '23P01':
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return 'overlap';
    default:
      return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

function constraintOf(error: unknown): string {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : '';
}
