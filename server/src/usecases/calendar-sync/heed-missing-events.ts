import type { GoogleEvent } from '../../domain/calendar-sync/types.ts';
import type { EventLink } from '../../ports/event-links.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import { raiseConflict } from './conflict-rows.ts';
import { placeOf } from './deps.ts';
import type { SyncDeps } from './deps.ts';
import { heedOwnEvent } from './heed-own-event.ts';
import type { Watched } from './sync-calendar.ts';

/**
 * Our events that a complete listing did not show. Being absent proves nothing, so each is asked for; one that Google
 * does not know at all is a question to the owner.
 */
export async function heedMissingEvents(
  deps: SyncDeps,
  watched: Watched,
  range: { listing: string; from: number; to: number },
): Promise<void> {
  const { calendar } = watched;
  const from = Math.max(range.from, deps.clock.now());
  const missing = await deps.store.read.eventLinks.unseen(calendar.id, {
    ...range,
    from,
    limit: MOST_AT_ONCE,
  });
  for (const link of missing) {
    const event = await askedFor(deps, watched, link);
    if (event !== null) await heedOwnEvent(deps, { ...watched, event, askedAfter: link });
    else await askOwner(deps, watched, link);
  }
}

const MOST_AT_ONCE = 100;

async function askedFor(
  { google }: SyncDeps,
  { calendar }: Watched,
  { eventId }: EventLink,
): Promise<GoogleEvent | null> {
  try {
    return await google.get(placeOf(calendar), eventId);
  } catch (error) {
    if (error instanceof GoogleError && (error.kind === 'not_found' || error.kind === 'gone')) {
      return null;
    }
    throw error;
  }
}

async function askOwner(deps: SyncDeps, { calendar }: Watched, link: EventLink): Promise<void> {
  await deps.store.write(async (tx) => {
    const [fresh] = await tx.eventLinks.ofEvents(calendar.id, [link.eventId]);
    if (fresh?.state !== 'present') return;
    await tx.eventLinks.put({ ...fresh, state: 'gone', updatedAt: deps.clock.now() });
    await raiseConflict(deps, tx, {
      booking: { id: link.bookingId, businessId: link.businessId },
      calendarId: calendar.id,
      eventId: link.eventId,
      kind: 'deleted',
      event: null,
      summary: null,
    });
  });
}
