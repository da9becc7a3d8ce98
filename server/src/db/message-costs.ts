import { sql } from 'kysely';
import type { Instant } from '../domain/availability/types.ts';
import type { ChannelWeek, Message, Spending, UnpricedQuery } from '../ports/messages.ts';
import type { Handle } from './handle.ts';
import { messageFromRow } from './message-rows.ts';

const TEXTS = ['sms', 'whatsapp'];

export async function unpricedMessages(
  { db }: Handle,
  { sentSince, sentBefore, checkedBefore, limit }: UnpricedQuery,
): Promise<Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('provider_id', 'is not', null)
    .where('price_micros', 'is', null)
    .where('sent_at', '>=', sentSince)
    .where('sent_at', '<', sentBefore)
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
      is.fn.sum<number | string | null>('price_micros').as('micros'),
      sql<
        number | string
      >`sum(case when price_micros is null then coalesce(segments, 1) else 0 end)`.as('unpriced'),
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

export async function channelWeeks(
  { db }: Handle,
  businessId: string,
  since: Instant,
): Promise<ChannelWeek[]> {
  const countOf = (states: readonly string[]) =>
    sql<number | string>`sum(case when state in (${sql.join(states)}) then 1 else 0 end)`;
  const rows = await db
    .selectFrom('messages')
    .select((is) => [
      'channel',
      is.fn.max('sent_at').as('last_sent_at'),
      sql<number | string>`sum(case when sent_at is null then 0 else 1 end)`.as('sent'),
      countOf(['delivered', 'read']).as('delivered'),
      countOf(['failed', 'undelivered']).as('failed'),
      countOf(['unknown']).as('unknown'),
      sql<
        number | string
      >`sum(case when state = 'planned' and reason = 'paused' then 1 else 0 end)`.as('waiting'),
    ])
    .where('business_id', '=', businessId)
    .where('due_at', '>=', since)
    .groupBy('channel')
    .execute();
  return rows.map((row) => ({
    // @NOTE only a Channel is ever written.
    channel: row.channel as ChannelWeek['channel'],
    sent: Number(row.sent),
    delivered: Number(row.delivered),
    failed: Number(row.failed),
    unknown: Number(row.unknown),
    waiting: Number(row.waiting),
    lastSentAt: row.last_sent_at,
  }));
}
