import type { OutboxRow } from '../ports/outbox.ts';
import type { Subscriber } from '../ports/subscriber.ts';
import type { MessageDeps } from '../usecases/messages/deps.ts';
import { MESSAGE_KIND, TEXT_KIND } from '../usecases/messages/message-order.ts';
import type { MessageOrder } from '../usecases/messages/message-order.ts';
import { planMessages } from '../usecases/messages/plan-messages.ts';
import { sendMessage } from '../usecases/messages/send-message.ts';
import type { Delivery, Outcome } from './outbox-handlers.ts';

/**
 * Sends messages. Nobody can tell a repeated one from the first, so that it is written down as being sent before anybody
 * outside hears of it. A row whose process died is delivered again: a message that is still planned never left.
 */
export function sendMessages(deps: MessageDeps): Readonly<Record<string, Delivery>> {
  const delivery: Delivery = { isRepeatable: true, deliver: (row) => send(deps, row) };
  return { [MESSAGE_KIND]: delivery, [TEXT_KIND]: delivery };
}

async function send(deps: MessageDeps, row: OutboxRow): Promise<Outcome> {
  // @NOTE `messageOrder` wrote it.
  const { message: id } = row.payload as MessageOrder;
  const isLastTry = row.attempts >= MOST_TRIES;
  const sending = await sendMessage(deps, { businessId: row.businessId, id, isLastTry });
  switch (sending.is) {
    case 'done':
    case 'moot':
      return { isDelivered: true };
    case 'later':
      return {
        isDelivered: false,
        isWorthAnotherTry: true,
        reason: sending.reason,
        ...(sending.tryAgainAt !== undefined && {
          tryAgainAt: sending.tryAgainAt,
          isWaiting: true,
        }),
      };
    case 'failed':
    case 'unknown':
      return { isDelivered: false, isWorthAnotherTry: false, reason: sending.reason };
  }
}

/** Plans what is told of a booking. */
export function messageSubscriber(deps: MessageDeps): Subscriber {
  return { plan: (news) => planMessages(deps, news) };
}

const MOST_TRIES = 8;
