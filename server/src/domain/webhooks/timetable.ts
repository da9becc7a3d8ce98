import type { Instant } from '../availability/types.ts';

/**
 * When a delivery that failed is tried again; null when it was tried often enough. Ten tries in three days, as
 * https://www.standardwebhooks.com suggests, each wait up to a tenth longer by chance, so that a receiver that comes back
 * is not asked by everybody at once. A receiver that says how long to wait is given that time, up to a day.
 */
export function nextAttemptAt({
  attempts,
  now,
  retryAfter,
  chance,
}: {
  /** How many were made, at least 1. */
  readonly attempts: number;
  readonly now: Instant;
  /** Seconds. */
  readonly retryAfter: number | null;
  /** Between 0 and 1. */
  readonly chance: number;
}): Instant | null {
  const wait = WAITS_S[attempts - 1];
  if (wait === undefined) return null;
  const asked = Math.min(retryAfter ?? 0, DAY_S);
  return now + Math.round(Math.max(wait, asked) * (1 + chance / 10)) * 1000;
}

/** A webhook that has not answered well for so long is switched off, when a delivery runs out of tries. */
export const FAILING_TOO_LONG_MS = 3 * 24 * 3_600_000;

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

const WAITS_S = [
  5,
  5 * MINUTE_S,
  30 * MINUTE_S,
  2 * HOUR_S,
  5 * HOUR_S,
  10 * HOUR_S,
  14 * HOUR_S,
  20 * HOUR_S,
  24 * HOUR_S,
] as const;
