import type { MessagePage, MessagesQuery } from '../../contract/messages.ts';
import { fromWire } from '../wire.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { MessageDeps } from './deps.ts';
import { LONGEST_SENDING_MS, messageView } from './message-view.ts';

/** Messages of a business, latest due first unless asked otherwise. @throws AppError `request.invalid` for a cursor that is not ours */
export async function listMessages(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  businessId: string,
  query: MessagesQuery,
): Promise<MessagePage> {
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
  return {
    items: page.map((message) => messageView(message, clock.now())),
    next: hasMore ? writeCursor({ at: last.dueAt, id: last.id }) : null,
  };
}
