import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { Connection } from '../../ports/connections.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type { ConnectionParts, GoogleClient } from './deps.ts';
import { revokeGrant } from './revoke-grant.ts';

/**
 * Carries out a disconnection: removes our future events if the owner wanted it, gives the permission back and forgets
 * the account. May be repeated at any point. False when Google does not answer; with `isLast` the account is forgotten
 * then too, because nobody must stay connected against their will.
 */
export async function closeConnection(
  parts: ConnectionParts,
  { connectionId, events }: { connectionId: string; events: 'keep' | 'delete' },
  { isLast }: { isLast: boolean },
): Promise<boolean> {
  const connection = await parts.store.read.connections.find(connectionId);
  if (connection === null || connection.status !== 'closing') return true;
  const isDone =
    parts.google === null || (await leave(parts, parts.google, { connection, events }));
  if (!isDone && !isLast) return false;
  const { businessId } = connection;
  await parts.store.write(async (tx) => {
    await tx.connections.remove(businessId, connectionId);
    await tx.businesses.touchAvailability(businessId);
  });
  return true;
}

/** False when a later try may do what is left. */
async function leave(
  parts: ConnectionParts,
  google: GoogleClient,
  { connection, events }: { connection: Connection; events: 'keep' | 'delete' },
): Promise<boolean> {
  try {
    if (events === 'delete') await removeOurEvents(parts, connection);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    if (error.kind === 'retryable') return false;
    // Without access nothing can be removed any more.
  }
  return revokeGrant(parts, google, connection);
}

async function removeOurEvents(parts: ConnectionParts, { id }: Connection): Promise<void> {
  for (const calendar of await parts.store.read.connectedCalendars.ofConnection(id)) {
    await removeFrom(parts, calendar);
  }
}

async function removeFrom(
  { store, clock, googleCalendar }: ConnectionParts,
  { id, connectionId, googleId }: ConnectedCalendar,
): Promise<void> {
  const after = clock.now();
  let afterBooking = '';
  for (;;) {
    const links = await store.read.eventLinks.ofCalendar(id, { after, afterBooking, limit: PAGE });
    for (const { eventId, bookingId } of links) {
      afterBooking = bookingId;
      try {
        await googleCalendar.delete({ connectionId, googleId }, { id: eventId, guests: 'none' });
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
    if (links.length < PAGE) return;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof GoogleError && (error.kind === 'gone' || error.kind === 'not_found');
}

const PAGE = 100;
