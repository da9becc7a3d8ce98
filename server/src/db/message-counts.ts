import { sql } from 'kysely';
import type { Allowance, MessageCounts } from '../ports/message-counts.ts';
import type { Handle } from './handle.ts';

export function messageCounts({ db }: Handle): MessageCounts {
  return { take, giveBack, count, businessesWith, forget };

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

  // One after the other in the order they are taken, so that two never wait for each other.
  async function giveBack(businessId: string, day: string, scopes: readonly string[]) {
    for (const scope of scopes) {
      await db
        .updateTable('message_counts')
        .set({ count: sql`count - 1` })
        .where('business_id', '=', businessId)
        .where('day', '=', day)
        .where('scope', '=', scope)
        .where('count', '>', 0)
        .execute();
    }
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

  async function businessesWith(scope: string, since: string) {
    const rows = await db
      .selectFrom('message_counts')
      .select('business_id')
      .distinct()
      .where('day', '>=', since)
      .where('scope', '=', scope)
      .execute();
    return rows.map(({ business_id: id }) => id);
  }

  async function forget(before: string) {
    const { numDeletedRows } = await db
      .deleteFrom('message_counts')
      .where('day', '<', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
