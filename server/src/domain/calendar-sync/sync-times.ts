import type { Instant } from '../availability/types.ts';
import { MINUTE_MS } from '../bookings/times.ts';
import type { Zone } from '../time/zone.ts';

const DAY_MS = 1440 * MINUTE_MS;

/** Every night at three, by the business's clock, the booking window is listed anew. */
export function isRelistDue(listedAt: Instant | null, now: Instant, zone: Zone): boolean {
  if (listedAt === null) return true;
  const today = zone.resolve(zone.dayOf(now), RELIST_MINUTE);
  const last = today <= now ? today : zone.resolve(zone.dayOf(now) - 1, RELIST_MINUTE);
  return listedAt < last;
}

const RELIST_MINUTE = 3 * 60;

/** Until when events matter: the farthest day that can be booked, and a little more. */
export function windowEnd(now: Instant, horizons: readonly (number | null)[]): Instant {
  const days = horizons.length === 0 ? 0 : Math.max(...horizons.map((each) => each ?? 730));
  return now + (days + 3) * DAY_MS;
}

/** From when events matter: those begun earlier and still running included, because Google filters by their end. */
export function windowStart(now: Instant): Instant {
  return now - DAY_MS;
}

/** What is over is kept for a week, for whoever asks what was there. */
export function keptFrom(now: Instant): Instant {
  return now - 7 * DAY_MS;
}

/** Whether a listing without an end surely has every instance of endless series in the window. */
export function isSurelyExpanded(now: Instant, end: Instant): boolean {
  return end - now <= 180 * DAY_MS;
}

/** Whether a channel must be opened anew: a day before it ends, or at half of a shorter life. */
export function isRenewalDue(expiresAt: Instant | null, now: Instant): boolean {
  return expiresAt === null || expiresAt - now < DAY_MS;
}

/** Milliseconds to wait after so many failures in a row: doubling from 30 s to 15 min, between half and all of it. */
export function pauseAfter(failures: number, chance: number): number {
  const whole = Math.min(30_000 * 2 ** Math.max(0, failures - 1), 15 * MINUTE_MS);
  return Math.round(whole * (0.5 + chance / 2));
}

/** Whether a calendar has been failing for so long that nobody may book whom it blocks. */
export function isStopDue(
  failingSince: Instant | null,
  stopAfterMinutes: number | null,
  now: Instant,
): boolean {
  if (failingSince === null || stopAfterMinutes === null) return false;
  return now - failingSince >= stopAfterMinutes * MINUTE_MS;
}
