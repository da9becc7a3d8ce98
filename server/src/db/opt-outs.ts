import type { ExpressionBuilder, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { OptOut, OptOutKey, OptOuts } from '../ports/opt-outs.ts';
import type { Handle } from './handle.ts';
import type { Tables } from './tables.ts';

export function optOuts({ db }: Handle): OptOuts {
  return {
    isOut: async (businessId, key) => (await outSince(businessId, key)) !== null,
    outSince,

    async put(optOut) {
      const row = toRow(optOut);
      const { state, reason, at } = row;
      await db
        .insertInto('opt_outs')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['address', 'channel', 'sender', 'business_id'])
            .doUpdateSet({ state, reason, at })
            // What was said later stays, in whatever order it comes.
            .where('opt_outs.at', '<=', at),
        )
        .execute();
    },

    async list(businessId, { senders, after, limit }) {
      let query = db
        .selectFrom('opt_outs')
        .selectAll()
        .select((eb) =>
          eb
            .selectFrom('bookings')
            .select('customer_name')
            .where('bookings.business_id', '=', businessId)
            .whereRef('bookings.customer_phone', '=', 'opt_outs.address')
            .orderBy('start_at', 'desc')
            .limit(1)
            .as('customer_name'),
        )
        .where('state', '=', OUT)
        .where((is) => isSaid(is, businessId, senders))
        .where((is) => is.not(is.exists(laterWord(is, businessId))))
        .where((is) =>
          is.or([is('business_id', '=', businessId), is.exists(written(is, businessId))]),
        );
      if (after !== undefined) {
        query = query.where((is) =>
          is.or([
            is('at', '<', after.at),
            is.and([is('at', '=', after.at), is(ID, '<', after.id)]),
          ]),
        );
      }
      const rows = await query.orderBy('at', 'desc').orderBy(ID, 'desc').limit(limit).execute();
      return rows.map(({ customer_name: customerName, ...row }) => ({
        ...fromRow(row),
        id: `${row.address}|${row.channel}|${row.sender}|${row.business_id}`,
        customerName,
      }));
    },
  };

  async function outSince(
    businessId: string,
    { sender, channel, address }: OptOutKey,
  ): Promise<number | null> {
    const last = await db
      .selectFrom('opt_outs')
      .select(['state', 'at'])
      .where('address', '=', address)
      .where('channel', '=', channel)
      .where((is) => isSaid(is, businessId, [sender]))
      .orderBy('at', 'desc')
      // At the same moment, out goes first.
      .orderBy('state', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last?.state === OUT ? last.at : null;
  }
}

type InOptOuts = ExpressionBuilder<Tables, 'opt_outs'>;

/** The reader's word about one of these senders, or the business's own. */
function isSaid(is: InOptOuts, businessId: string, senders: readonly string[]) {
  const own = is.and([is('business_id', '=', businessId), is('sender', '=', ALL_SENDERS)]);
  if (senders.length === 0) return own;
  return is.or([own, is.and([is('business_id', '=', ''), is('sender', 'in', senders)])]);
}

/** The other of the two that may have spoken, with a later word, or the same word said twice at once. */
function laterWord(is: InOptOuts, businessId: string) {
  return is
    .selectFrom('opt_outs as other')
    .select('other.at')
    .whereRef('other.address', '=', 'opt_outs.address')
    .whereRef('other.channel', '=', 'opt_outs.channel')
    .where('other.business_id', 'in', ['', businessId])
    .whereRef('other.business_id', '!=', 'opt_outs.business_id')
    .where((or) =>
      or.or([
        or('other.at', '>', or.ref('opt_outs.at')),
        or.and([
          or('other.at', '=', or.ref('opt_outs.at')),
          or('other.state', '=', OUT),
          or('other.business_id', '=', ''),
        ]),
      ]),
    );
}

/** A number of somebody else's customer is not this business's to see. */
function written(is: InOptOuts, businessId: string) {
  return is
    .selectFrom('messages')
    .select('messages.id')
    .where('messages.business_id', '=', businessId)
    .whereRef('messages.to_address', '=', 'opt_outs.address');
}

const OUT = 'out';
const ALL_SENDERS = '*';
const ID = sql<string>`address || '|' || channel || '|' || sender || '|' || business_id`;

function toRow({ channel, address, by, isOut, reason, at }: OptOut) {
  const isReader = by.is === 'reader';
  return {
    sender: isReader ? by.sender : ALL_SENDERS,
    channel,
    address,
    business_id: isReader ? '' : by.businessId,
    state: isOut ? OUT : 'in',
    reason,
    at,
  };
}

function fromRow(row: Selectable<Tables['opt_outs']>): OptOut {
  return {
    // @NOTE only these two are ever written.
    channel: row.channel as OptOutKey['channel'],
    address: row.address,
    by:
      row.business_id === ''
        ? { is: 'reader', sender: row.sender }
        : { is: 'owner', businessId: row.business_id },
    isOut: row.state === OUT,
    reason: row.reason,
    at: row.at,
  };
}
