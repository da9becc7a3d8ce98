import type { Idempotency } from '../ports/idempotency.ts';
import type { Handle } from './handle.ts';

export function idempotency({ db }: Handle): Idempotency {
  return {
    async find(scope, key) {
      const row = await db
        .selectFrom('idempotency_keys')
        .select(['body_hash', 'answer'])
        .where('scope', '=', scope)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? null : { bodyHash: row.body_hash, answer: row.answer };
    },

    // On Postgres a second transaction with the same key waits here until the first one has ended.
    async insert(scope, key, stored) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('idempotency_keys')
        .values({
          scope,
          key,
          body_hash: stored.bodyHash,
          answer: stored.answer,
          created_at: stored.createdAt,
        })
        .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async removeOlderThan(at) {
      const { numDeletedRows } = await db
        .deleteFrom('idempotency_keys')
        .where('created_at', '<', at)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
