import type { Selectable } from 'kysely';
import type { MessageFlag, MessageFlags } from '../ports/message-flags.ts';
import type { Handle } from './handle.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['message_flags']>;

export function messageFlags({ db }: Handle): MessageFlags {
  return {
    async of(businessId, channel, address) {
      const row = await db
        .selectFrom('message_flags')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('channel', '=', channel)
        .where('address', '=', address)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async list(businessId) {
      const rows = await db
        .selectFrom('message_flags')
        .selectAll()
        .where('business_id', '=', businessId)
        .orderBy('at', 'desc')
        .orderBy('address')
        .limit(200)
        .execute();
      return rows.map(fromRow);
    },

    async put({ businessId, channel, address, kind, errorCode, at }) {
      const changes = { kind, error_code: errorCode, at };
      await db
        .insertInto('message_flags')
        .values({ business_id: businessId, channel, address, ...changes })
        .onConflict((conflict) =>
          conflict.columns(['business_id', 'channel', 'address']).doUpdateSet(changes),
        )
        .execute();
    },

    async clear(businessId, channel, address) {
      await db
        .deleteFrom('message_flags')
        .where('business_id', '=', businessId)
        .where('channel', '=', channel)
        .where('address', '=', address)
        .execute();
    },
  };
}

function fromRow(row: Row): MessageFlag {
  return {
    businessId: row.business_id,
    // @NOTE only these are ever written.
    channel: row.channel as MessageFlag['channel'],
    address: row.address,
    // @NOTE as above.
    kind: row.kind as MessageFlag['kind'],
    errorCode: row.error_code,
    at: row.at,
  };
}
