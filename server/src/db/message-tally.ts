import { sql } from 'kysely';
import type { MessageTally, TallyQuery } from '../ports/messages.ts';
import type { Handle } from './handle.ts';

/** States of what did not arrive, or of which nobody knows. */
export const STUCK = ['failed', 'undelivered', 'not_sent', 'unknown'];

/** Why something was not sent that is nobody's to put right: the reader wished it so, or there is none. */
export const WISHED = ['opted_out', 'no_consent', 'invented'];

export async function tallyMessages(
  { db }: Handle,
  businessId: string,
  { stuckSince, sentFrom }: TallyQuery,
): Promise<MessageTally> {
  const byState = await db
    .selectFrom('messages')
    .select((is) => [
      'state',
      is.fn.countAll<number | string>().as('all'),
      sql<number | string>`sum(case when updated_at < ${stuckSince} then 1 else 0 end)`.as('old'),
    ])
    .where('business_id', '=', businessId)
    .where('state', 'in', [...STUCK, 'planned', 'sending'])
    .where((is) =>
      is.or([
        is('state', '!=', 'not_sent'),
        is('reason', 'is', null),
        is('reason', 'not in', WISHED),
      ]),
    )
    .groupBy('state')
    .execute();
  const today = await db
    .selectFrom('messages')
    .select((is) => [
      'currency',
      is.fn.countAll<number | string>().as('sent'),
      is.fn.sum<number | string | null>('price_micros').as('micros'),
    ])
    .where('business_id', '=', businessId)
    .where('sent_at', '>=', sentFrom)
    .groupBy('currency')
    .execute();
  const countOf = (state: string) => byState.find((row) => row.state === state);
  const stuck = STUCK.reduce((sum, state) => sum + Number(countOf(state)?.all ?? 0), 0);
  return {
    attention: stuck + Number(countOf('sending')?.old ?? 0),
    planned: Number(countOf('planned')?.all ?? 0),
    sent: today.reduce((sum, row) => sum + Number(row.sent), 0),
    costs: today.flatMap(({ currency, micros }) =>
      currency === null || micros === null ? [] : [{ currency, micros: Number(micros) }],
    ),
  };
}
