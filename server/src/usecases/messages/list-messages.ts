import type { MessagePage, MessagesQuery, MessageView } from '../../contract/messages.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { Message, MessageState } from '../../ports/messages.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { toWire } from '../wire.ts';
import type { MessageDeps } from './deps.ts';

/** Messages of a business, latest due first. @throws AppError `request.invalid` for a cursor that is not ours */
export async function listMessages(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  businessId: string,
  query: MessagesQuery,
): Promise<MessagePage> {
  const found = await store.read.messages.list(businessId, {
    bookingId: query.booking,
    state: query.state,
    stuckSince: query.show === undefined ? undefined : clock.now() - LONGEST_SENDING_MS,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    // One more than asked for tells whether there is another page.
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = found.length > query.limit && last !== undefined;
  return {
    items: page.map((message) => shown(message, clock.now())),
    next: hasMore ? writeCursor({ at: last.dueAt, id: last.id }) : null,
  };
}

function shown(message: Message, now: Instant): MessageView {
  return {
    id: message.id,
    bookingId: message.bookingId,
    moment: message.moment,
    audience: message.audience,
    channel: message.channel,
    to: message.to,
    subject: message.subject,
    body: message.body,
    state: stateAt(message, now),
    reason: message.reason,
    dueAt: toWire(message.dueAt),
    updatedAt: toWire(message.updatedAt),
  };
}

/** A process that died while sending leaves nobody to say so. */
function stateAt({ state, updatedAt }: Message, now: Instant): MessageState {
  return state === 'sending' && now - updatedAt > LONGEST_SENDING_MS ? 'unknown' : state;
}

const LONGEST_SENDING_MS = 2 * 60_000;
