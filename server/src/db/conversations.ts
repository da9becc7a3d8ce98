import { sql } from 'kysely';
import type { ConversationLine, Conversations } from '../ports/conversations.ts';
import type { Handle } from './handle.ts';
import { inboundFromRow } from './inbound-texts.ts';
import { messageFromRow } from './message-rows.ts';

const TEXT_CHANNELS = ['sms', 'whatsapp'];
/** What nobody has to read. */
const WORDS = ['stop', 'start', 'help'];

export function conversations({ db }: Handle): Conversations {
  return {
    async list(businessId, { after, limit }) {
      const people = await latestOf(businessId, { after, limit }).execute();
      return Promise.all(people.map((person) => line(businessId, person)));
    },

    async countUnread(businessId) {
      const row = await unread(businessId)
        .select((eb) => eb.fn.count<number | string>('address').distinct().as('count'))
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },

    async texts(businessId, address, limit) {
      const [inbound, outbound] = await Promise.all([
        inboundOf(businessId, address).selectAll().orderBy('at', 'desc').limit(limit).execute(),
        outboundOf(businessId, address)
          .selectAll()
          .orderBy('created_at', 'desc')
          .limit(limit)
          .execute(),
      ]);
      return { inbound: inbound.map(inboundFromRow), outbound: outbound.map(messageFromRow) };
    },

    async markRead(businessId, address, at) {
      await db
        .updateTable('inbound_messages')
        .set({ read_at: at })
        .where('business_id', '=', businessId)
        .where('address', '=', address)
        .where('read_at', 'is', null)
        .execute();
    },

    async nameOf(businessId, address) {
      return nameOf(businessId, address);
    },
  };

  function inboundOf(businessId: string, address: string) {
    return db
      .selectFrom('inbound_messages')
      .where('business_id', '=', businessId)
      .where('address', '=', address);
  }

  /** What was told to this number and has a text. */
  function outboundOf(businessId: string, address: string) {
    return db
      .selectFrom('messages')
      .where('business_id', '=', businessId)
      .where('to_address', '=', address)
      .where('channel', 'in', TEXT_CHANNELS)
      .where('body', 'is not', null);
  }

  function unread(businessId: string) {
    return db
      .selectFrom('inbound_messages')
      .where('business_id', '=', businessId)
      .where('read_at', 'is', null)
      .where('meaning', 'not in', WORDS);
  }

  function latestOf(businessId: string, { after, limit }: Parameters<Conversations['list']>[1]) {
    const people = db
      .selectFrom('inbound_messages')
      .select(['address', (eb) => eb.fn.max('at').as('latest')])
      .where('business_id', '=', businessId)
      .groupBy('address')
      .as('people');
    let query = db.selectFrom(people).selectAll();
    if (after !== undefined) {
      query = query.where((is) =>
        is.or([
          is('latest', '<', after.at),
          is.and([is('latest', '=', after.at), is('address', '<', after.id)]),
        ]),
      );
    }
    return query.orderBy('latest', 'desc').orderBy('address', 'desc').limit(sql.lit(limit));
  }

  async function line(
    businessId: string,
    { address, latest }: { address: string; latest: number },
  ): Promise<ConversationLine> {
    const [customerName, count, theirs, ours] = await Promise.all([
      nameOf(businessId, address),
      unread(businessId)
        .where('address', '=', address)
        .select((eb) => eb.fn.countAll<number | string>().as('count'))
        .executeTakeFirst(),
      inboundOf(businessId, address)
        .select(['channel', 'body', 'at'])
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst(),
      outboundOf(businessId, address)
        .select(['channel', 'body', 'created_at as at'])
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ]);
    const isOurs = ours !== undefined && ours.at > (theirs?.at ?? 0);
    const last = isOurs ? ours : theirs;
    return {
      address,
      customerName,
      unread: Number(count?.count ?? 0),
      heardAt: latest,
      last: {
        direction: isOurs ? 'out' : 'in',
        // @NOTE only these two are ever written.
        channel: (last?.channel ?? 'sms') as ConversationLine['last']['channel'],
        body: last?.body ?? '',
        at: last?.at ?? latest,
      },
    };
  }

  async function nameOf(businessId: string, address: string): Promise<string | null> {
    const row = await db
      .selectFrom('bookings')
      .select('customer_name')
      .where('business_id', '=', businessId)
      .where('customer_phone', '=', address)
      .orderBy('start_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.customer_name ?? null;
  }
}
