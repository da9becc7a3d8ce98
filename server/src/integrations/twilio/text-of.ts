import type { SeenText, SentText, TextPrice, TextState } from '../../ports/text-messages.ts';
import { TextError } from '../../ports/text-messages.ts';

/** What is read of a message of Twilio's client. */
export interface TwilioMessage {
  readonly sid: string;
  readonly status: string;
  readonly numSegments: string | null;
  readonly price: string | null;
  readonly priceUnit: string | null;
  readonly errorCode: number | null;
  readonly to: string;
  readonly body: string | null;
  readonly dateCreated: Date | null;
}

/** A message of Twilio's as ours. @throws TextError `unknown` when it is none */
export function textOf(message: TwilioMessage): SentText {
  if (typeof message.sid !== 'string' || !/^[A-Z]{2}[0-9a-f]{32}$/u.test(message.sid))
    throw new TextError('unknown', { message: 'Twilio answered without naming the message' });
  const segments = Number(message.numSegments);
  return {
    providerId: message.sid,
    state: stateOf(message.status) ?? 'accepted',
    // With a Messaging Service it is 0 at first.
    segments: Number.isInteger(segments) && segments > 0 ? segments : null,
    price: priceOf(message),
    errorCode: message.errorCode === null ? null : String(message.errorCode),
  };
}

export function seenText(message: TwilioMessage): SeenText {
  return {
    ...textOf(message),
    channel: message.to.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
    to: message.to.replace(/^whatsapp:/u, ''),
    body: message.body,
    createdAt: message.dateCreated?.getTime() ?? 0,
  };
}

/** Null for words that are not known, or say nothing of a message we sent. */
export function stateOf(status: string): TextState | null {
  return STATES[status] ?? null;
}

// Negative, as it is taken from the balance; it comes some time after the message.
function priceOf({ price, priceUnit }: TwilioMessage): TextPrice | null {
  const amount = Number(price);
  if (price === null || price === '' || priceUnit === null || !Number.isFinite(amount)) return null;
  return { micros: Math.abs(Math.round(amount * 1_000_000)), currency: priceUnit.toUpperCase() };
}

const STATES: Readonly<Record<string, TextState>> = {
  accepted: 'accepted',
  queued: 'accepted',
  scheduled: 'accepted',
  sending: 'accepted',
  sent: 'sent',
  delivered: 'delivered',
  partially_delivered: 'delivered',
  read: 'read',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};
