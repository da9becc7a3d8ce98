import type { ConversationsQuery, OptOutPage } from '../../../contract/conversations.ts';
import { readCursor, writeCursor } from '../../cursor.ts';
import { toWire } from '../../wire.ts';
import type { MessageDeps } from '../deps.ts';
import { senderNames } from './opted-out-of.ts';

/** Who is not to be written to by the business's senders, latest first. @throws AppError `request.invalid` for a cursor that is not ours */
export async function listOptOuts(
  deps: Pick<MessageDeps, 'store' | 'secretBox' | 'serverSenders'>,
  businessId: string,
  query: ConversationsQuery,
): Promise<OptOutPage> {
  const names = await senderNames(deps, businessId);
  const found = await deps.store.read.optOuts.list(businessId, {
    senders: Object.values(names).filter((name) => name !== null),
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = found.length > query.limit && last !== undefined;
  return {
    items: page.map(({ channel, address, customerName, by, reason, at }) => ({
      channel,
      address,
      customerName,
      by: by.is,
      sender: by.is === 'reader' ? by.sender : null,
      reason,
      at: toWire(at),
    })),
    next: hasMore ? writeCursor({ at: last.at, id: last.id }) : null,
  };
}
