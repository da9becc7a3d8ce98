import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Message, Messages } from '../ports/messages.ts';
import type { Handle } from './handle.ts';
import { insertHot } from './hot.ts';
import { readJson, writeJson } from './json.ts';
import type { Tables } from './tables.ts';

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
      return row === undefined ? null : fromRow(row);
    },

    async list(businessId, { bookingId, state, stuckSince, after, limit }) {
      let query = db.selectFrom('messages').selectAll().where('business_id', '=', businessId);
      if (bookingId !== undefined) query = query.where('booking_id', '=', bookingId);
      if (state !== undefined) query = query.where('state', '=', state);
      if (stuckSince !== undefined) {
        query = query.where((is) =>
          is.or([
            is('state', 'in', ['failed', 'not_sent', 'unknown']),
            is.and([is('state', '=', 'sending'), is('updated_at', '<', stuckSince)]),
          ]),
        );
      }
      if (after !== undefined) {
        query = query.where((is) =>
          is.or([
            is('due_at', '<', after.at),
            is.and([is('due_at', '=', after.at), is('id', '<', after.id)]),
          ]),
        );
      }
      const rows = await query
        .orderBy('due_at', 'desc')
        .orderBy('id', 'desc')
        .limit(sql.lit(limit))
        .execute();
      return rows.map(fromRow);
    },

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

    async settle({ businessId, id }, { from, state, reason, text, at }) {
      const { numUpdatedRows } = await db
        .updateTable('messages')
        .set({ state, reason: reason ?? null, updated_at: at, ...text })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function toRow(message: Message): Selectable<Tables['messages']> {
  return {
    id: message.id,
    business_id: message.businessId,
    booking_id: message.bookingId,
    moment: message.moment,
    audience: message.audience,
    channel: message.channel,
    revision: message.revision,
    to_address: message.to,
    details: writeJson({ oldStart: message.oldStart }),
    subject: message.subject,
    body: message.body,
    state: message.state,
    reason: message.reason,
    due_at: message.dueAt,
    expires_at: message.expiresAt,
    created_at: message.createdAt,
    updated_at: message.updatedAt,
  };
}

function fromRow(row: Selectable<Tables['messages']>): Message {
  return {
    id: row.id,
    businessId: row.business_id,
    bookingId: row.booking_id,
    // @NOTE only a Moment, an Audience, a Channel, a MessageState and a MessageReason are ever written.
    moment: row.moment as Message['moment'],
    audience: row.audience as Message['audience'],
    channel: row.channel as Message['channel'],
    revision: row.revision,
    to: row.to_address,
    oldStart: readJson<{ oldStart: number | null }>(row.details).oldStart,
    subject: row.subject,
    body: row.body,
    // @NOTE as above.
    state: row.state as Message['state'],
    reason: row.reason as Message['reason'],
    dueAt: row.due_at,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
