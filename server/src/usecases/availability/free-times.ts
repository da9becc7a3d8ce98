import { nearestStarts } from '../../domain/availability/nearest.ts';
import { freeStarts } from '../../domain/availability/slots.ts';
import type { Instant, SlotQuery } from '../../domain/availability/types.ts';
import type { ZoneTable } from '../../domain/time/zone.ts';
import type { BusyRow } from '../../ports/calendar.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Offer } from './offer.ts';
import { loadBusyRows, slotQueries } from './slot-queries.ts';
import type { Look } from './slot-queries.ts';

/** The starts at which at least one of the people is free, ascending. */
export function startsOfAny(queries: readonly SlotQuery[], zones: ZoneTable): Instant[] {
  if (queries.length === 1) return queries.flatMap((query) => freeStarts(query, zones));
  const all = new Set(queries.flatMap((query) => freeStarts(query, zones)));
  return [...all].sort((a, b) => a - b);
}

/** The first free start in the range, looked for in steps of a month, and everything that was in the way. */
export async function firstFree(
  repositories: Repositories,
  offer: Offer,
  look: Look & { zones: ZoneTable },
): Promise<{ start: Instant | null; rows: readonly BusyRow[] }> {
  const seen: BusyRow[] = [];
  for (let from = look.from; from < look.to; from += STEP_MS) {
    const part = { ...look, from, to: Math.min(from + STEP_MS, look.to) };
    const rows = await loadBusyRows(repositories, [offer], part);
    seen.push(...rows);
    const [start] = startsOfAny(slotQueries(offer, rows, part), look.zones);
    if (start !== undefined) return { start, rows: seen };
  }
  return { start: null, rows: seen };
}

/** Up to six free starts around a wanted one, nearest first. */
export async function nearestFree(
  repositories: Repositories,
  offer: Offer,
  wish: { start: Instant; look: Omit<Look, 'from' | 'to'> & { zones: ZoneTable } },
): Promise<Instant[]> {
  const look = { ...wish.look, from: wish.start - 14 * DAY_MS, to: wish.start + 28 * DAY_MS };
  const rows = await loadBusyRows(repositories, [offer], look);
  return nearestStarts(startsOfAny(slotQueries(offer, rows, look), look.zones), wish.start, 6);
}

/** How far ahead of `now` a start of the service can lie: its horizon, or two years. */
export function lastPossibleStart(offer: Offer, now: Instant): Instant {
  return now + ((offer.service.horizonDays ?? 730) + 2) * DAY_MS;
}

const DAY_MS = 86_400_000;
const STEP_MS = 31 * DAY_MS;
