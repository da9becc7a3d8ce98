import type { MessagePage, MessageSettings, MessagesQuery } from '../../contract/messages.ts';
import type { ListedMessage } from '../../ports/messages.ts';
import { fromWire } from '../wire.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { MessageDeps } from './deps.ts';
import { estimateCost } from './estimate-cost.ts';
import { LONGEST_SENDING_MS, messageView } from './message-view.ts';
import type { BesideMessage } from './message-view.ts';
import { optedOutSince } from './opt-outs/opted-out-of.ts';
import { readSettings } from './settings.ts';

/** Messages of a business, latest due first unless asked otherwise. @throws AppError `request.invalid` for a cursor that is not ours */
export async function listMessages(
  deps: MessageDeps,
  businessId: string,
  query: MessagesQuery,
): Promise<MessagePage> {
  const { store, clock } = deps;
  const found = await store.read.messages.list(businessId, {
    bookingId: query.booking,
    state: query.state,
    stuckSince: query.show === undefined ? undefined : clock.now() - LONGEST_SENDING_MS,
    dueBefore: query.until === undefined ? undefined : fromWire(query.until),
    isSoonestFirst: query.order === 'soonest',
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    // One more than asked for tells whether there is another page.
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = found.length > query.limit && last !== undefined;
  const settings = await readSettings(store.read, businessId);
  return {
    items: await Promise.all(
      page.map(async (message) =>
        messageView(message, clock.now(), await besideOf(deps, message, settings)),
      ),
    ),
    next: hasMore ? writeCursor({ at: last.dueAt, id: last.id }) : null,
  };
}

async function besideOf(
  deps: MessageDeps,
  message: ListedMessage,
  settings: MessageSettings,
): Promise<BesideMessage> {
  const { channel, reason } = message;
  return {
    estimate: await estimateCost(deps, message, settings),
    optedOutAt:
      reason === 'opted_out' && channel !== 'email'
        ? await optedOutSince(deps, { ...message, channel })
        : null,
  };
}
