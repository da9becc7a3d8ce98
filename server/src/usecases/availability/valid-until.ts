import type { Instant, SlotRules } from '../../domain/availability/types.ts';
import { MINUTE_MS } from '../../domain/bookings/times.ts';
import type { Zone } from '../../domain/time/zone.ts';
import type { BusyRow } from '../../ports/calendar.ts';

/**
 * Until when (exclusive) a list of free starts stays true while nobody writes anything: until its first start comes
 * too close, a new day of the business comes into the horizon, or something that kept a time expires.
 */
export function validUntil(
  shown: { rules: SlotRules; first: Instant | undefined; rows: readonly BusyRow[] },
  now: Instant,
  business: Zone,
): Instant {
  const { rules, first, rows } = shown;
  const limits = rows.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [expiresAt]));
  // A start is offered up to and at its notice.
  if (first !== undefined) limits.push(first - rules.noticeMin * MINUTE_MS + 1);
  if (rules.horizonDays !== null) limits.push(business.resolve(business.dayOf(now) + 1, 0));
  return Math.min(...limits, now + LONGEST_MS);
}

const LONGEST_MS = 24 * 60 * MINUTE_MS;
