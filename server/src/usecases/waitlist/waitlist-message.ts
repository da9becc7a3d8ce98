import type { Instant } from '../../domain/availability/types.ts';
import type { Channel } from '../../domain/messages/moments.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Message } from '../../ports/messages.ts';
import type { WaitlistDeps } from './deps.ts';
import { idFromKey } from '../id-from-key.ts';

/**
 * A message to somebody on the list: about the offer that stands, or, as long as there was none, about their place.
 * Its id comes from both, so that there is one for each channel.
 */
export function waitlistMessage(
  secrets: Pick<WaitlistDeps['secrets'], 'hash'>,
  entry: WaitlistEntry,
  { channel, to, now, until }: { channel: Channel; to: string; now: Instant; until: Instant },
): Message {
  return {
    id: idFromKey(secrets, 'msg', `${entry.id}:${entry.offerNo}:${channel}`),
    businessId: entry.businessId,
    bookingId: null,
    waitlistId: entry.id,
    widgetId: entry.widgetKey,
    moment: 'waitlist',
    audience: 'visitor',
    channel,
    revision: entry.offerNo,
    to,
    locale: entry.locale,
    oldStart: null,
    subject: null,
    body: null,
    state: 'planned',
    reason: null,
    errorCode: null,
    providerId: null,
    segments: null,
    price: null,
    resentFrom: null,
    dueAt: now,
    expiresAt: until,
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
