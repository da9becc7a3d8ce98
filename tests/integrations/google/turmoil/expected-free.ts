import type { Interval } from '@bookingsaas/server/domain/availability/types';
import type { Booking } from '@bookingsaas/server/domain/bookings/types';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HOURS = [9, 10, 11, 12, 13, 14, 15, 16];

/** Midnight of the grid's first day, some weeks after every story begins. */
export const FIRST_DAY = Date.parse('2026-07-01T00:00:00Z');

/** What a shop of one person should offer, worked out without the server's own rules. */
export function expectedFree({
  days,
  bookings,
  busy,
}: {
  days: number;
  bookings: readonly Booking[];
  busy: readonly Interval[];
}): string[] {
  const taken = [
    ...busy,
    ...bookings.filter(({ state }) => state.status === 'confirmed' || state.status === 'pending'),
  ];
  return Array.from({ length: days }, (_, day) => FIRST_DAY + day * DAY_MS)
    .flatMap((midnight) => HOURS.map((hour) => midnight + hour * HOUR_MS))
    .filter((start) => !taken.some((one) => one.start < start + HOUR_MS && one.end > start))
    .map((start) => new Date(start).toISOString().replace('.000Z', 'Z'));
}
