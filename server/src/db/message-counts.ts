import { sql } from 'kysely';
import type { Allowance, MessageCounts } from '../ports/message-counts.ts';
import type { Handle } from './handle.ts';

export function messageCounts({ db }: Handle): MessageCounts {
  return { take, giveBack, count, forget };

  async function take(businessId: string, day: string, allowances: readonly Allowance[]) {
    const taken: string[] = [];
    for (const { scope, most } of allowances) {
      if (await takeOne(businessId, day, { scope, most })) {
        taken.push(scope);
        continue;
      }
      await giveBack(businessId, day, taken);
      return scope;
    }
    return null;
  }

  // One statement, so that whoever comes second waits for the row and sees the first.
  async function takeOne(businessId: string, day: string, { scope, most }: Allowance) {
    if (most <= 0) return false;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('message_counts')
      .values({ business_id: businessId, day, scope, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['business_id', 'day', 'scope'])
          .doUpdateSet({ count: sql`message_counts.count + 1` })
          .where('message_counts.count', '<', most),
      )
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  async function giveBack(businessId: string, day: string, scopes: readonly string[]) {
    if (scopes.length === 0) return;
    await db
      .updateTable('message_counts')
      .set({ count: sql`count - 1` })
      .where('business_id', '=', businessId)
      .where('day', '=', day)
      .where('scope', 'in', scopes)
      .where('count', '>', 0)
      .execute();
  }

  async function count(businessId: string, day: string, scope: string) {
    const row = await db
      .selectFrom('message_counts')
      .select('count')
      .where('business_id', '=', businessId)
      .where('day', '=', day)
      .where('scope', '=', scope)
      .executeTakeFirst();
    return row?.count ?? 0;
  }

  async function forget(before: string) {
    const { numDeletedRows } = await db
      .deleteFrom('message_counts')
      .where('day', '<', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
