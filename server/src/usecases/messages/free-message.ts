import type { Instant } from '../../domain/availability/types.ts';
import type { FreeMoment } from '../../domain/messages/moments.ts';
import type { Message } from '../../ports/messages.ts';

/** What a text needs that belongs to no booking. */
export interface FreeText {
  readonly id: string;
  readonly businessId: string;
  readonly moment: FreeMoment;
  readonly channel: 'sms' | 'whatsapp';
  readonly to: string;
  readonly locale: string;
  readonly body: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

/** A text that follows from nothing that happened to a booking; it is written from the beginning. */
export function freeMessage({ at, expiresAt, ...text }: FreeText): Message {
  return {
    ...text,
    bookingId: null,
    waitlistId: null,
    widgetId: null,
    audience: 'visitor',
    revision: 0,
    oldStart: null,
    subject: null,
    state: 'planned',
    reason: null,
    errorCode: null,
    providerId: null,
    segments: null,
    price: null,
    resentFrom: null,
    dueAt: at,
    expiresAt,
    sentAt: null,
    createdAt: at,
    updatedAt: at,
  };
}
