import type { ConversationPage, ConversationsQuery } from '../../../contract/conversations.ts';
import { readCursor, writeCursor } from '../../cursor.ts';
import { toWire } from '../../wire.ts';
import { optedOutOf } from '../opt-outs/opted-out-of.ts';
import type { MessageDeps } from '../deps.ts';

/** Everybody who wrote to the business, who wrote last first. @throws AppError `request.invalid` for a cursor that is not ours */
export async function listConversations(
  deps: Pick<MessageDeps, 'store' | 'secretBox' | 'serverSenders'>,
  businessId: string,
  query: ConversationsQuery,
): Promise<ConversationPage> {
  const { conversations } = deps.store.read;
  const found = await conversations.list(businessId, {
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    // One more than asked for tells whether there is another page.
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = found.length > query.limit && last !== undefined;
  return {
    items: await Promise.all(
      page.map(async ({ address, customerName, unread, last: { at, ...said } }) => ({
        address,
        customerName,
        unread,
        last: { ...said, at: toWire(at) },
        hasOptedOut: (await optedOutOf(deps, businessId, address)).includes(said.channel),
      })),
    ),
    unread: await conversations.countUnread(businessId),
    next: hasMore ? writeCursor({ at: last.heardAt, id: last.address }) : null,
  };
}
