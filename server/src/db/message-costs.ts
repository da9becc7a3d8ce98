import { sql } from 'kysely';
import type { Instant } from '../domain/availability/types.ts';
import type { Message, Spending, UnpricedQuery } from '../ports/messages.ts';
import type { Handle } from './handle.ts';
import { messageFromRow } from './message-rows.ts';

const TEXTS = ['sms', 'whatsapp'];

export async function unpricedMessages(
  { db }: Handle,
  { sentSince, checkedBefore, limit }: UnpricedQuery,
): Promise<Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('provider_id', 'is not', null)
    .where('price_micros', 'is', null)
    .where('sent_at', '>=', sentSince)
    .where('sent_at', '<', checkedBefore)
    .where((is) => is.or([is('checked_at', 'is', null), is('checked_at', '<', checkedBefore)]))
    .orderBy(sql`coalesce(checked_at, 0)`)
    .orderBy('id')
    .limit(sql.lit(limit))
    .execute();
  return rows.map(messageFromRow);
}

export async function markChecked(
  { db }: Handle,
  ids: readonly string[],
  at: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('messages').set({ checked_at: at }).where('id', 'in', ids).execute();
}

export async function spentOn(
  { db }: Handle,
  businessId: string,
  since: Instant,
): Promise<Spending> {
  const rows = await db
    .selectFrom('messages')
    .select((is) => [
      'channel',
      'currency',
      is.fn.sum<number | null>('price_micros').as('micros'),
      sql<number>`sum(case when price_micros is null then coalesce(segments, 1) else 0 end)`.as(
        'unpriced',
      ),
    ])
    .where('business_id', '=', businessId)
    .where('channel', 'in', TEXTS)
    .where('sent_at', '>=', since)
    .groupBy(['channel', 'currency'])
    .execute();
  return {
    known: rows.flatMap(({ currency, micros }) =>
      currency === null || micros === null ? [] : [{ currency, micros: Number(micros) }],
    ),
    unknown: rows.flatMap(({ channel, unpriced }) =>
      // @NOTE only these two were asked for.
      Number(unpriced) === 0
        ? []
        : [{ channel: channel as 'sms' | 'whatsapp', segments: Number(unpriced) }],
    ),
  };
}

export async function sendersSince({ db }: Handle, since: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .select('business_id')
    .distinct()
    .where('channel', 'in', TEXTS)
    .where('sent_at', '>=', since)
    .execute();
  return rows.map(({ business_id: id }) => id);
}
