import type { Selectable } from 'kysely';
import type { InboundWord } from '../domain/messages/inbound-words.ts';
import type { InboundText, InboundTexts, ReplyQuestion } from '../ports/inbound-texts.ts';
import type { Handle } from './handle.ts';
import { readJson, writeJson } from './json.ts';
import type { Tables } from './tables.ts';

const TEXT_CHANNELS = ['sms', 'whatsapp'];
const ACTIVE = ['pending', 'confirmed'];

export function inboundTexts({ db }: Handle): InboundTexts {
  type Key = Pick<ReplyQuestion, 'businessId' | 'channel' | 'address'>;
  return {
    async add(text) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('inbound_messages')
        .values(toRow(text))
        .onConflict((conflict) => conflict.column('provider_id').doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async byId(id) {
      const row = await db
        .selectFrom('inbound_messages')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : inboundFromRow(row);
    },

    async list(businessId, { after, limit }) {
      let query = db
        .selectFrom('inbound_messages')
        .selectAll()
        .where('business_id', '=', businessId)
        .orderBy('at')
        .orderBy('id')
        .limit(limit);
      if (after !== undefined) {
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at', 'id'), '>', tuple(after.at, after.id)),
        );
      }
      return (await query.execute()).map(inboundFromRow);
    },

    async lastHeardAt({ channel, sender, address }) {
      const row = await db
        .selectFrom('inbound_messages')
        .select('at')
        .where('address', '=', address)
        .where('channel', '=', channel)
        .where('sender', '=', sender)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.at ?? null;
    },

    async settle(id, { meaning, bookingId, at }) {
      await db
        .updateTable('inbound_messages')
        .set({ meaning, booking_id: bookingId, acted_at: at })
        .where('id', '=', id)
        .execute();
    },

    async lastWriter(address, businessIds) {
      if (businessIds.length === 0) return null;
      const row = await db
        .selectFrom('messages')
        .select('business_id')
        .where('to_address', '=', address)
        .where('channel', 'in', TEXT_CHANNELS)
        .where((is) =>
          businessIds === 'without a channel'
            ? is(
                'business_id',
                'not in',
                is.selectFrom('message_channels').select('message_channels.business_id'),
              )
            : is('business_id', 'in', businessIds),
        )
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.business_id ?? null;
    },

    async onlyWithoutChannel() {
      const rows = await db
        .selectFrom('businesses')
        .select('id')
        .where((is) =>
          is(
            'id',
            'not in',
            is.selectFrom('message_channels').select('message_channels.business_id'),
          ),
        )
        .limit(2)
        .execute();
      const [only, another] = rows;
      return another === undefined ? (only?.id ?? null) : null;
    },

    async question(key) {
      const row = await ofKey(key).selectAll().executeTakeFirst();
      if (row === undefined) return null;
      return {
        ...key,
        bookingIds: readJson<string[]>(row.booking_ids),
        askedBy: row.asked_by,
        askedAt: row.asked_at,
        expiresAt: row.expires_at,
      };
    },

    async ask({ businessId, channel, address, bookingIds, askedBy, askedAt, expiresAt }) {
      const asked = {
        booking_ids: writeJson(bookingIds),
        asked_by: askedBy,
        asked_at: askedAt,
        expires_at: expiresAt,
      };
      await db
        .insertInto('reply_questions')
        .values({ business_id: businessId, channel, address, ...asked })
        .onConflict((conflict) =>
          conflict.columns(['business_id', 'channel', 'address']).doUpdateSet(asked),
        )
        .execute();
    },

    async dropQuestion({ businessId, channel, address }) {
      await db
        .deleteFrom('reply_questions')
        .where('business_id', '=', businessId)
        .where('channel', '=', channel)
        .where('address', '=', address)
        .execute();
    },

    async upcoming(businessId, phone, after) {
      const rows = await db
        .selectFrom('bookings')
        .select('id')
        .where('business_id', '=', businessId)
        .where('customer_phone', '=', phone)
        .where('start_at', '>', after)
        .where('status', 'in', ACTIVE)
        .orderBy('start_at')
        .orderBy('id')
        .limit(10)
        .execute();
      return rows.map(({ id }) => id);
    },

    async lastToldOf(businessId, address) {
      const row = await db
        .selectFrom('messages')
        .select('booking_id')
        .where('business_id', '=', businessId)
        .where('to_address', '=', address)
        .where('channel', 'in', TEXT_CHANNELS)
        .where('moment', 'in', ['reminder', 'confirmed', 'moved'])
        .where('sent_at', 'is not', null)
        .orderBy('sent_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.booking_id ?? null;
    },
  };

  function ofKey({ businessId, channel, address }: Key) {
    return db
      .selectFrom('reply_questions')
      .where('business_id', '=', businessId)
      .where('channel', '=', channel)
      .where('address', '=', address);
  }
}

export function inboundFromRow(row: Selectable<Tables['inbound_messages']>): InboundText {
  return {
    id: row.id,
    providerId: row.provider_id,
    businessId: row.business_id,
    // @NOTE only these are ever written.
    channel: row.channel as InboundText['channel'],
    address: row.address,
    sender: row.sender,
    body: row.body,
    word: readJson<InboundWord>(row.word),
    // @NOTE as above.
    meaning: row.meaning as InboundText['meaning'],
    bookingId: row.booking_id,
    at: row.at,
    actedAt: row.acted_at,
    readAt: row.read_at,
  };
}

function toRow(text: InboundText): Selectable<Tables['inbound_messages']> {
  return {
    id: text.id,
    provider_id: text.providerId,
    business_id: text.businessId,
    channel: text.channel,
    address: text.address,
    sender: text.sender,
    body: text.body,
    word: writeJson(text.word),
    meaning: text.meaning,
    booking_id: text.bookingId,
    at: text.at,
    acted_at: text.actedAt,
    read_at: text.readAt,
  };
}
