import { rewriteForGsm7 } from '../../../domain/messages/gsm-rewrite.ts';
import { replyText } from '../../../domain/messages/reply-texts.ts';
import type { Reply } from '../../../domain/messages/reply-texts.ts';
import type { Message } from '../../../ports/messages.ts';
import { freeMessage } from '../free-message.ts';
import { messageOrder } from '../message-order.ts';
import type { InboundDeps, OwnedText } from './act-on-text.ts';
import { idFromKey } from '../../id-from-key.ts';

/** Answers a text by the way it came; the same text is answered once. */
export async function sayReply(
  { store, secrets, clock }: InboundDeps,
  text: OwnedText,
  { locale, reply }: { locale: string; reply: Reply },
): Promise<void> {
  const { businessId, channel, address } = text;
  const now = clock.now();
  const said = replyText(reply, locale);
  const message: Message = freeMessage({
    id: idFromKey(secrets, 'msg', `${text.id}:reply`),
    businessId,
    moment: 'reply',
    channel,
    to: address,
    locale,
    body: channel === 'sms' ? rewriteForGsm7(said).text : said,
    at: now,
    // Who waits longer has asked in another way.
    expiresAt: now + EXPIRES_AFTER_MS,
  });
  await store.write(async (tx) => {
    await tx.messages.add(message);
    await tx.outbox.add([messageOrder(secrets, message)], now);
  });
}

const EXPIRES_AFTER_MS = 2 * 3_600_000;
