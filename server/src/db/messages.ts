import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Message, MessageChange, Messages } from '../ports/messages.ts';
import type { Handle } from './handle.ts';
import { insertHot } from './hot.ts';
import { readJson, writeJson } from './json.ts';
import { STUCK, tallyMessages } from './message-tally.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['messages']>;

export function messages(handle: Handle): Messages {
  const { db } = handle;
  return {
    async settings(businessId) {
      const row = await db
        .selectFrom('message_settings')
        .select('settings')
        .where('business_id', '=', businessId)
        .executeTakeFirst();
      return row === undefined ? null : readJson<unknown>(row.settings);
    },

    async saveSettings(businessId, settings) {
      await db
        .insertInto('message_settings')
        .values({ business_id: businessId, settings: writeJson(settings) })
        .onConflict((conflict) =>
          conflict.column('business_id').doUpdateSet({ settings: writeJson(settings) }),
        )
        .execute();
    },

    async add(message) {
      await insertHot(handle, 'messages', { row: toRow(message), unless: ['id'] });
    },

    async byId(businessId, id) {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : messageFromRow(row);
    },

    async list(businessId, filter) {
      const { bookingId, state, stuckSince, dueBefore, isSoonestFirst, after, limit } = filter;
      const [further, order] =
        isSoonestFirst === true ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
      let query = db
        .selectFrom('messages')
        .leftJoin('bookings', 'bookings.id', 'messages.booking_id')
        .selectAll('messages')
        .select('bookings.customer_name')
        .where('messages.business_id', '=', businessId);
      if (bookingId !== undefined) query = query.where('booking_id', '=', bookingId);
      if (waitlistId !== undefined) query = query.where('waitlist_id', '=', waitlistId);
      if (state !== undefined) query = query.where('messages.state', '=', state);
      if (stuckSince !== undefined) {
        query = query.where((is) =>
          is.or([
            is('messages.state', 'in', STUCK),
            is.and([
              is('messages.state', '=', 'sending'),
              is('messages.updated_at', '<', stuckSince),
            ]),
          ]),
        );
      }
      if (dueBefore !== undefined) query = query.where('due_at', '<', dueBefore);
      if (after !== undefined) {
        query = query.where((is) =>
          is.or([
            is('due_at', further, after.at),
            is.and([is('due_at', '=', after.at), is('messages.id', further, after.id)]),
          ]),
        );
      }
      const rows = await query
        .orderBy('due_at', order)
        .orderBy('messages.id', order)
        .limit(sql.lit(limit))
        .execute();
      return rows.map(({ customer_name: customerName, ...row }) => ({
        ...messageFromRow(row),
        customerName,
      }));
    },

    tally: (businessId, query) => tallyMessages(handle, businessId, query),

    async withdraw(bookingId, moments, now) {
      const { numUpdatedRows } = await db
        .updateTable('messages')
        .set({ state: 'withdrawn', reason: 'outdated', updated_at: now })
        .where('booking_id', '=', bookingId)
        .where('state', '=', sql.lit('planned'))
        .where('moment', 'in', moments)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async settle({ businessId, id }, change) {
      const { from, state, reason, at } = change;
      const { numUpdatedRows } = await db
        .updateTable('messages')
        .set({ state, reason: reason ?? null, updated_at: at, ...learnt(change) })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async find(id) {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : messageFromRow(row);
    },

    async setCost({ businessId, id }, cost) {
      const change = costOf(cost);
      if (Object.keys(change).length === 0) return;
      await db
        .updateTable('messages')
        .set(change)
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .execute();
    },

    async unsettled({ before, since, limit }) {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('state', 'in', [sql.lit('sending'), sql.lit('unknown')])
        .where('channel', 'in', ['sms', 'whatsapp'])
        .where('updated_at', '<', before)
        .where('updated_at', '>', since)
        .orderBy('updated_at')
        .orderBy('id')
        .limit(sql.lit(limit))
        .execute();
      return rows.map(messageFromRow);
    },
  };
}

function learnt(change: MessageChange): Partial<Row> {
  const { text, errorCode, providerId, sentAt } = change;
  return {
    ...(text !== undefined && { subject: text.subject, body: text.body }),
    ...(errorCode !== undefined && { error_code: errorCode }),
    ...(providerId !== undefined && { provider_id: providerId }),
    ...(sentAt !== undefined && { sent_at: sentAt }),
    ...costOf(change),
  };
}

function costOf({ segments, price }: Pick<MessageChange, 'segments' | 'price'>): Partial<Row> {
  return {
    ...(segments !== undefined && { segments }),
    ...(price !== undefined && { price_micros: price.micros, currency: price.currency }),
  };
}

function toRow(message: Message): Row {
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
    created_at: message.createdAt,
    updated_at: message.updatedAt,
  };
}

export function messageFromRow(row: Row): Message {
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
