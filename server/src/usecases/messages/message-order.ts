import type { Message } from '../../ports/messages.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { MessageDeps } from './deps.ts';
import { idFromKey } from '../id-from-key.ts';

export const MESSAGE_KIND = 'message.send';
/** SMS and WhatsApp, which go at the provider's pace, so that no mail waits behind them. */
export const TEXT_KIND = 'message.text';

/** What the outbox carries of a message. */
export interface MessageOrder {
  readonly message: string;
}

/** The row that sends a message at its time. */
export function messageOrder(
  secrets: Pick<MessageDeps['secrets'], 'hash'>,
  message: Message,
): OutboxMessage {
  const order: MessageOrder = { message: message.id };
  return {
    id: idFromKey(secrets, 'out', message.id),
    businessId: message.businessId,
    kind: message.channel === 'email' ? MESSAGE_KIND : TEXT_KIND,
    key: message.id,
    bookingId: message.bookingId,
    payload: order,
    dueAt: message.dueAt,
  };
}
