import type { Selectable } from 'kysely';
import type { Message } from '../ports/messages.ts';
import { readJson, writeJson } from './json.ts';
import type { Tables } from './tables.ts';

export type MessageRow = Selectable<Tables['messages']>;

export function messageToRow(message: Message): MessageRow {
  return {
    id: message.id,
    business_id: message.businessId,
    booking_id: message.bookingId,
    waitlist_id: message.waitlistId,
    widget_id: message.widgetId,
    moment: message.moment,
    audience: message.audience,
    channel: message.channel,
    revision: message.revision,
    to_address: message.to,
    locale: message.locale,
    details: writeJson({ oldStart: message.oldStart }),
    subject: message.subject,
    body: message.body,
    state: message.state,
    reason: message.reason,
    error_code: message.errorCode,
    provider_id: message.providerId,
    segments: message.segments,
    price_micros: message.price?.micros ?? null,
    currency: message.price?.currency ?? null,
    resent_from: message.resentFrom,
    due_at: message.dueAt,
    expires_at: message.expiresAt,
    sent_at: message.sentAt,
    checked_at: null,
    created_at: message.createdAt,
    updated_at: message.updatedAt,
  };
}

export function messageFromRow(row: MessageRow): Message {
  return {
    id: row.id,
    businessId: row.business_id,
    bookingId: row.booking_id,
    waitlistId: row.waitlist_id,
    widgetId: row.widget_id,
    // @NOTE only a Moment, an Audience, a Channel, a MessageState and a MessageReason are ever written.
    moment: row.moment as Message['moment'],
    audience: row.audience as Message['audience'],
    channel: row.channel as Message['channel'],
    revision: row.revision,
    to: row.to_address,
    locale: row.locale,
    oldStart: readJson<{ oldStart: number | null }>(row.details).oldStart,
    subject: row.subject,
    body: row.body,
    // @NOTE as above.
    state: row.state as Message['state'],
    reason: row.reason as Message['reason'],
    errorCode: row.error_code,
    providerId: row.provider_id,
    segments: row.segments,
    price:
      row.price_micros === null || row.currency === null
        ? null
        : { micros: row.price_micros, currency: row.currency },
    resentFrom: row.resent_from,
    dueAt: row.due_at,
    expiresAt: row.expires_at,
    sentAt: row.sent_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
