import type { Instant, Interval, Session } from './types.ts';

/** Says whether the sessions leave a seat for a start whose footprint is `[footprintStart, footprintEnd)`. */
export type SeatCheck = (start: Instant, footprintStart: Instant, footprintEnd: Instant) => boolean;

/**
 * A session with seats left can be joined at its own start; every other start that meets its footprint is blocked.
 * How many sessions a span meets is counted from their sorted starts and ends, so a check is two binary searches.
 */
export function createSeatCheck(sessions: readonly Session[], seats: number): SeatCheck | null {
  const byStart = groupByStart(sessions);
  if (byStart.size === 0) return null;
  const footprints = [...byStart.values()].map((session) => session.footprint);
  const starts = footprints.map((footprint) => footprint.start).toSorted((a, b) => a - b);
  const ends = footprints.map((footprint) => footprint.end).toSorted((a, b) => a - b);

  return function hasSeat(start, footprintStart, footprintEnd) {
    const met = countBelow(starts, footprintEnd) - countBelow(ends, footprintStart + 1);
    const own = byStart.get(start);
    if (own === undefined) return met === 0;
    const meetsOwn = own.footprint.start < footprintEnd && own.footprint.end > footprintStart;
    return own.taken < seats && met === (meetsOwn ? 1 : 0);
  };
}

function groupByStart(sessions: readonly Session[]): Map<Instant, Session> {
  const byStart = new Map<Instant, Session>();
  for (const session of sessions) {
    if (session.taken <= 0) continue;
    const same = byStart.get(session.start);
    byStart.set(session.start, same === undefined ? session : join(same, session));
  }
  return byStart;
}

// Buffers of a service may have been changed between two bookings of one start.
function join(one: Session, other: Session): Session {
  const footprint: Interval = {
    start: Math.min(one.footprint.start, other.footprint.start),
    end: Math.max(one.footprint.end, other.footprint.end),
  };
  return { start: one.start, footprint, taken: one.taken + other.taken };
}

function countBelow(sorted: readonly Instant[], limit: Instant): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
