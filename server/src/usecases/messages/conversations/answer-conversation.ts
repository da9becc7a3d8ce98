import { AppError } from '../../../contract/app-error.ts';
import type { ConversationAnswer, ConversationView } from '../../../contract/conversations.ts';
import type { MessageDeps } from '../deps.ts';
import { freeMessage } from '../free-message.ts';
import { messageOrder } from '../message-order.ts';
import { showConversation, waysToAnswer } from './show-conversation.ts';

/**
 * Answers by hand, by WhatsApp while it takes free text, else by SMS. Only who wrote or was written to can be answered.
 * @throws AppError `messages.conversation_not_found`, `messages.opted_out`, `messages.window_closed` or
 * `messages.no_sender`
 */
export async function answerConversation(
  deps: MessageDeps,
  { businessId, address }: { businessId: string; address: string },
  { text, channel: wished }: ConversationAnswer,
): Promise<ConversationView> {
  const { read } = deps.store;
  const { inbound, outbound } = await read.conversations.texts(businessId, address, 100);
  if (inbound.length === 0 && outbound.length === 0)
    throw new AppError('messages.conversation_not_found');
  const ways = await waysToAnswer(deps, { businessId, address, inbound });
  const channel = wished ?? ways.open[0];
  if (channel === undefined || !ways.open.includes(channel)) throw refusalOf(channel, ways);
  const business = await read.businesses.byId(businessId);
  const now = deps.clock.now();
  const message = freeMessage({
    id: deps.secrets.newId('msg'),
    businessId,
    moment: 'answer',
    channel,
    to: address,
    locale: business?.locale ?? 'en',
    body: text,
    at: now,
    expiresAt: now + EXPIRES_AFTER_MS,
  });
  await deps.store.write(async (tx) => {
    await tx.messages.add(message);
    await tx.outbox.add([messageOrder(deps.secrets, message)], now);
    await tx.conversations.markRead(businessId, address, now);
  });
  deps.wakeOutbox();
  return showConversation(deps, businessId, address);
}

function refusalOf(
  channel: 'sms' | 'whatsapp' | undefined,
  { optedOutOf, whatsappUntil }: Awaited<ReturnType<typeof waysToAnswer>>,
): AppError {
  const isOut = channel === undefined ? optedOutOf.length > 0 : optedOutOf.includes(channel);
  if (isOut) return new AppError('messages.opted_out');
  const isClosed = channel === 'whatsapp' || (channel === undefined && whatsappUntil !== null);
  return new AppError(isClosed ? 'messages.window_closed' : 'messages.no_sender');
}

const EXPIRES_AFTER_MS = 12 * 3_600_000;
