import { AppError } from '../../contract/app-error.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { MINUTE_MS } from '../../domain/bookings/times.ts';
import { firstFitting, isWished, spanOf } from '../../domain/waitlist/wish.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { startsOfAny } from '../availability/free-times.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { offerOf } from '../availability/offer.ts';
import type { Offer } from '../availability/offer.ts';
import { loadBusyRows, slotQueries } from '../availability/slot-queries.ts';
import type { WaitlistDeps } from './deps.ts';

type Tools = Pick<WaitlistDeps, 'clock' | 'zones'>;

/** The free starts, ascending, that somebody on the list would come for. */
export async function wantedTimes(
  tools: Tools,
  repositories: Repositories,
  entry: WaitlistEntry,
): Promise<Instant[]> {
  const offer = await offerFor(repositories, entry);
  if (offer === null) return [];
  const zone = tools.zones.of(entry.timezone);
  const starts = await freeStartsFor(tools, repositories, { entry, offer });
  return starts.filter((start) => isWished(entry.wish, start, zone));
}

/** The first of them that they have not passed over; null when there is none. */
export function firstWanted(
  { zones }: Tools,
  { entry, offer, free }: { entry: WaitlistEntry; offer: Offer; free: readonly Instant[] },
): Instant | null {
  const zone = zones.of(entry.timezone);
  return firstFitting(entry, free, { durationMin: offer.service.durationMin, zone });
}

/** Who can be booked for what they wait for; null when the widget, the service or the person is gone. */
export async function offerFor(
  repositories: Repositories,
  { businessId, widgetKey, serviceId, staffId }: WaitlistEntry,
): Promise<Offer | null> {
  const widget = await repositories.widgets.byKey(widgetKey);
  if (widget === null || widget.businessId !== businessId) return null;
  const setup = await loadSetup(repositories, businessId);
  try {
    return offerOf(setup, widget, { serviceId, staffId: staffId ?? undefined });
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Free starts between the first and the last wished day, from soon on; `isFreed` with what is kept for the list. */
export async function freeStartsFor(
  { clock, zones }: Tools,
  repositories: Repositories,
  { entry, offer, isFreed }: { entry: WaitlistEntry; offer: Offer; isFreed?: boolean },
): Promise<Instant[]> {
  const now = clock.now();
  const span = spanOf(entry.wish, zones.of(entry.timezone));
  const from = Math.max(span.start, now + LEAST_LEAD_MS);
  const look = { now, from, to: span.end, except: { isFreed }, zones };
  if (look.from >= look.to) return [];
  const rows = await loadBusyRows(repositories, [offer], look);
  return startsOfAny(slotQueries(offer, rows, look), zones);
}

// Nobody reads a message and is there sooner.
const LEAST_LEAD_MS = 20 * MINUTE_MS;
