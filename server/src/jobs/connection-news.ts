import type { Mail } from '../ports/mail.ts';
import type { OutboxRow } from '../ports/outbox.ts';
import type { CalendarSync } from '../usecases/calendar-sync/calendar-sync.ts';
import { brokenLetter } from '../usecases/connections/broken-letter.ts';
import { catchUp, CONNECTION_CHANGED } from '../usecases/connections/catch-up.ts';
import { closeConnection } from '../usecases/connections/close-connection.ts';
import type { ConnectionParts } from '../usecases/connections/deps.ts';
import type { Delivery, Outcome } from './outbox-handlers.ts';

/** Kinds of rows that wait for Google. */
export const CONNECTION_KINDS: readonly string[] = [CONNECTION_CHANGED, 'connection.closing'];

/** What follows when an account breaks or is disconnected. */
export function connectionNews(
  parts: ConnectionParts & { readonly mail: Mail; readonly sync: Pick<CalendarSync, 'syncNow'> },
): Readonly<Record<string, Delivery>> {
  return {
    'connection.broken': { deliver: (row) => tellOwner(parts, row), isRepeatable: false },
    [CONNECTION_CHANGED]: {
      async deliver({ businessId }) {
        await catchUp(parts, parts.sync, businessId);
        return DELIVERED;
      },
      isRepeatable: true,
    },
    'connection.closing': { deliver: (row) => close(parts, row), isRepeatable: true },
  };
}

const DELIVERED: Outcome = { isDelivered: true };

async function tellOwner(
  { store, mail, publicUrl }: ConnectionParts & { mail: Mail },
  { businessId, payload }: OutboxRow,
): Promise<Outcome> {
  // @NOTE the payload is what `breakConnection` wrote.
  const { connectionId, memberId } = payload as { connectionId: string; memberId: string };
  const [connection, owner, business] = await Promise.all([
    store.read.connections.find(connectionId),
    store.read.members.byId(businessId, memberId),
    store.read.businesses.byId(businessId),
  ]);
  // Mended or gone before the message left.
  if (connection?.status !== 'broken' || owner === null || business === null) return DELIVERED;
  await mail.send({
    to: owner.email,
    locale: business.locale,
    ...brokenLetter({ business, name: owner.name, publicUrl }),
  });
  return DELIVERED;
}

async function close(parts: ConnectionParts, { payload, attempts }: OutboxRow): Promise<Outcome> {
  // @NOTE the payload is what `disconnect` wrote.
  const wish = payload as { connectionId: string; events: 'keep' | 'delete' };
  if (await closeConnection(parts, wish, { isLast: attempts >= MOST_TRIES })) return DELIVERED;
  return { isDelivered: false, isWorthAnotherTry: true, reason: 'Google does not answer' };
}

// About ten minutes.
const MOST_TRIES = 8;
