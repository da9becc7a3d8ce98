import { sql } from 'kysely';
import type { MessageChange, Messages } from '../ports/messages.ts';
import type { Handle } from './handle.ts';
import { insertHot } from './hot.ts';
import { readJson, writeJson } from './json.ts';
import { messageFromRow, messageToRow } from './message-rows.ts';
import type { MessageRow } from './message-rows.ts';
import { channelWeeks, markChecked, spentOn, unpricedMessages } from './message-costs.ts';
import { STUCK, tallyMessages, WISHED } from './message-tally.ts';

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
      await insertHot(handle, 'messages', { row: messageToRow(message), unless: ['id'] });
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
      const { bookingId, waitlistId, state, stuckSince, dueBefore, isSoonestFirst, after, limit } =
        filter;
      const [further, order] =
        isSoonestFirst === true ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
      let query = db
        .selectFrom('messages')
        .leftJoin('bookings', 'bookings.id', 'messages.booking_id')
        .leftJoin('waitlist_entries', 'waitlist_entries.id', 'messages.waitlist_id')
        .selectAll('messages')
        .select(({ fn }) =>
          fn
            .coalesce('bookings.customer_name', 'waitlist_entries.customer_name')
            .as('customer_name'),
        )
        .where('messages.business_id', '=', businessId);
      if (bookingId !== undefined) query = query.where('messages.booking_id', '=', bookingId);
      if (waitlistId !== undefined) query = query.where('messages.waitlist_id', '=', waitlistId);
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
        query = query.where((is) =>
          is.or([
            is('messages.state', '!=', 'not_sent'),
            is('messages.reason', 'is', null),
            is('messages.reason', 'not in', WISHED),
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

    async hasProviderId(providerId) {
      const row = await db
        .selectFrom('messages')
        .select('id')
        .where('provider_id', '=', providerId)
        .executeTakeFirst();
      return row !== undefined;
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

    unpriced: (query) => unpricedMessages(handle, query),
    markChecked: (ids, at) => markChecked(handle, ids, at),
    spent: (businessId, since) => spentOn(handle, businessId, since),
    week: (businessId, since) => channelWeeks(handle, businessId, since),

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

function learnt(change: MessageChange): Partial<MessageRow> {
  const { text, errorCode, providerId, sentAt } = change;
  return {
    ...(text !== undefined && { subject: text.subject, body: text.body }),
    ...(errorCode !== undefined && { error_code: errorCode }),
    ...(providerId !== undefined && { provider_id: providerId }),
    ...(sentAt !== undefined && { sent_at: sentAt }),
    ...costOf(change),
  };
}

function costOf({
  segments,
  price,
}: Pick<MessageChange, 'segments' | 'price'>): Partial<MessageRow> {
  return {
    ...(segments !== undefined && { segments }),
    ...(price !== undefined && { price_micros: price.micros, currency: price.currency }),
  };
}
