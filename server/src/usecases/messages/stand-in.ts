import type { Message } from '../../ports/messages.ts';
import { messageOrder } from './message-order.ts';
import { readSettings } from './settings.ts';
import { senderBy, sendingAccount } from './text-account.ts';
import type { NewsDeps } from './text-news.ts';
import { idFromKey } from '../id-from-key.ts';

/**
 * Plans an SMS for a message that WhatsApp certainly did not bring, where the owner wants it and nobody is told the same
 * by SMS anyway. Once, however often the failure is told: the SMS has a key of its own, made of the message's.
 */
export async function standInBySms(deps: NewsDeps, message: Message): Promise<void> {
  const { tx, clock, secrets } = deps;
  const { businessId, channel, moment } = message;
  const now = clock.now();
  if (channel !== 'whatsapp' || ANSWERS.includes(moment) || message.expiresAt <= now) return;
  const settings = await readSettings(tx, businessId);
  if (!settings.fallsBackToSms) return;
  const account = await sendingAccount(deps, tx, businessId);
  if (account === null || senderBy(account, 'sms') === null) return;
  if (await isToldBySms(deps, message)) return;
  const standIn: Message = {
    ...message,
    id: idFromKey(secrets, 'msg', `${message.id}:sms`),
    channel: 'sms',
    subject: null,
    body: null,
    state: 'planned',
    reason: null,
    errorCode: null,
    providerId: null,
    segments: null,
    price: null,
    resentFrom: message.id,
    dueAt: now,
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
  await tx.messages.add(standIn);
  await tx.outbox.add([messageOrder(secrets, standIn)], now);
}

async function isToldBySms({ tx }: NewsDeps, message: Message): Promise<boolean> {
  const { businessId, bookingId, waitlistId } = message;
  if (bookingId === null && waitlistId === null) return false;
  const siblings = await tx.messages.list(businessId, {
    ...(bookingId !== null && { bookingId }),
    ...(waitlistId !== null && { waitlistId }),
    limit: 100,
  });
  return siblings.some(
    ({ channel, moment, audience, revision, dueAt }) =>
      channel === 'sms' &&
      moment === message.moment &&
      audience === message.audience &&
      revision === message.revision &&
      dueAt === message.dueAt,
  );
}

/** Said in a conversation, or tried out: they belong to this channel. */
const ANSWERS: readonly Message['moment'][] = ['test', 'answer', 'reply'];
