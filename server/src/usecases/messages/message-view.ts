import type { MessageView } from '../../contract/messages.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { isInvented } from '../../domain/messages/invented-address.ts';
import { helpFor } from '../../domain/messages/twilio-errors.ts';
import type { ListedMessage, Message, MessageReason, MessageState } from '../../ports/messages.ts';
import type { TextPrice } from '../../ports/text-messages.ts';
import { toWire } from '../wire.ts';

/** What is looked up beside a message. */
export interface BesideMessage {
  readonly estimate: TextPrice | null;
  readonly optedOutAt: Instant | null;
}

const NOTHING: BesideMessage = { estimate: null, optedOutAt: null };

/** A message as the API shows it. */
export function messageView(
  message: ListedMessage,
  now: Instant,
  { estimate, optedOutAt }: BesideMessage = NOTHING,
): MessageView {
  const state = stateAt(message, now);
  return {
    id: message.id,
    bookingId: message.bookingId,
    waitlistId: message.waitlistId,
    widgetId: message.widgetId,
    customerName: message.customerName,
    moment: message.moment,
    audience: message.audience,
    channel: message.channel,
    to: message.to,
    subject: message.subject,
    body: message.body,
    state,
    reason: reasonOf(message),
    errorCode: message.errorCode,
    help: message.errorCode === null ? null : helpFor(message.errorCode),
    providerId: message.providerId,
    segments: message.segments,
    cost: message.price,
    estimate,
    optedOutAt: optedOutAt === null ? null : toWire(optedOutAt),
    resentFrom: message.resentFrom,
    canResend: RESENDABLE.includes(state),
    dueAt: toWire(message.dueAt),
    sentAt: message.sentAt === null ? null : toWire(message.sentAt),
    updatedAt: toWire(message.updatedAt),
  };
}

/** What waits for its time says already that it will not leave. */
function reasonOf({ state, reason, to }: Message): MessageReason | null {
  return state === 'planned' && isInvented(to) ? 'invented' : reason;
}

/** A process that died while sending leaves nobody to say so. */
export function stateAt(
  { state, updatedAt }: Pick<Message, 'state' | 'updatedAt'>,
  now: Instant,
): MessageState {
  return state === 'sending' && now - updatedAt > LONGEST_SENDING_MS ? 'unknown' : state;
}

/** What did not arrive, as far as anybody knows. */
export const RESENDABLE: readonly MessageState[] = ['failed', 'undelivered', 'not_sent', 'unknown'];

export const LONGEST_SENDING_MS = 2 * 60_000;
