import type { Selectable } from 'kysely';
import type { MessageChannel, MessageChannels } from '../ports/message-channels.ts';
import type { Handle } from './handle.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['message_channels']>;

export function messageChannels({ db }: Handle): MessageChannels {
  const all = () => db.selectFrom('message_channels').selectAll().orderBy('business_id');
  return {
    async of(businessId) {
      const row = await all().where('business_id', '=', businessId).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async byAccount(accountSid) {
      return (await all().where('account_sid', '=', accountSid).execute()).map(fromRow);
    },

    async all() {
      return (await all().execute()).map(fromRow);
    },

    async save(channel) {
      const { business_id, provider, created_at, ...changes } = toRow(channel);
      await db
        .insertInto('message_channels')
        .values({ business_id, provider, created_at, ...changes })
        .onConflict((conflict) =>
          conflict.columns(['business_id', 'provider']).doUpdateSet(changes),
        )
        .execute();
    },

    async setHealth(businessId, { brokenReason, at }) {
      await db
        .updateTable('message_channels')
        .set({ broken_reason: brokenReason, checked_at: at })
        .where('business_id', '=', businessId)
        .execute();
    },

    async remove(businessId) {
      const { numDeletedRows } = await db
        .deleteFrom('message_channels')
        .where('business_id', '=', businessId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toRow(channel: MessageChannel): Row {
  return {
    business_id: channel.businessId,
    provider: channel.provider,
    account_sid: channel.accountSid,
    auth_token: channel.authToken,
    sms_from: channel.smsFrom,
    messaging_service_sid: channel.messagingServiceSid,
    whatsapp_from: channel.whatsappFrom,
    broken_reason: channel.brokenReason,
    checked_at: channel.checkedAt,
    created_at: channel.createdAt,
  };
}

function fromRow(row: Row): MessageChannel {
  return {
    businessId: row.business_id,
    provider: 'twilio',
    accountSid: row.account_sid,
    authToken: row.auth_token,
    smsFrom: row.sms_from,
    messagingServiceSid: row.messaging_service_sid,
    whatsappFrom: row.whatsapp_from,
    // @NOTE only a ChannelBreak is ever written.
    brokenReason: row.broken_reason as MessageChannel['brokenReason'],
    checkedAt: row.checked_at,
    createdAt: row.created_at,
  };
}
