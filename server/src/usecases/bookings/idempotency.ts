import { AppError } from '../../contract/app-error.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';

/** A request that may come twice: after a double click, or when its answer was lost. */
export interface Repeatable {
  readonly scope: string;
  /** The client's `Idempotency-Key`. */
  readonly key: string;
  readonly bodyHash: string;
}

/** The hash that decides whether two bodies say the same; the order of keys does not matter. */
export function hashBody(secrets: Pick<Core['secrets'], 'hash'>, body: unknown): string {
  return secrets.hash(canonical(body));
}

/**
 * The stored answer of an equal request, as JSON; null for a first one.
 * @throws AppError `bookings.idempotency_mismatch` when the key came with another body
 */
export async function earlierAnswer(
  repositories: Repositories,
  { scope, key, bodyHash }: Repeatable,
): Promise<string | null> {
  const stored = await repositories.idempotency.find(scope, key);
  if (stored === null) return null;
  if (stored.bodyHash !== bodyHash) throw mismatch();
  return stored.answer;
}

/** Keeps the answer for equal requests, in the transaction that made it true. */
export async function rememberAnswer(
  tx: Repositories,
  { scope, key, bodyHash }: Repeatable,
  { answer, at }: { answer: string; at: Instant },
): Promise<void> {
  const isFirst = await tx.idempotency.insert(scope, key, { bodyHash, answer, createdAt: at });
  // Equal requests wait for each other; one that comes between them here says something else.
  if (!isFirst) throw mismatch();
}

function mismatch(): AppError {
  return new AppError('bookings.idempotency_mismatch', {
    message: 'This Idempotency-Key was used for another request',
  });
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
