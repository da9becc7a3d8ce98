import type { Idempotency } from '../ports/idempotency.ts';
import type { Handle } from './handle.ts';
import { hot, insertHot } from './hot.ts';

export function idempotency(handle: Handle): Idempotency {
  const { db } = handle;
  return {
    async find(scope, key) {
      const {
        rows: [row],
      } = await hot(handle, 'idempotency key', {
        build: () =>
          db
            .selectFrom('idempotency_keys')
            .select(['body_hash', 'answer'])
            .where('scope', '=', scope)
            .where('key', '=', key),
        values: [scope, key],
      });
      return row === undefined ? null : { bodyHash: row.body_hash, answer: row.answer };
    },

    // On Postgres a second transaction with the same key waits here until the first one has ended.
    insert: (scope, key, stored) =>
      insertHot(handle, 'idempotency_keys', {
        row: {
          scope,
          key,
          body_hash: stored.bodyHash,
          answer: stored.answer,
          created_at: stored.createdAt,
        },
        unless: ['scope', 'key'],
      }),

    async replace(scope, key, answer) {
      if (answer === null) {
        await db
          .deleteFrom('idempotency_keys')
          .where('scope', '=', scope)
          .where('key', '=', key)
          .execute();
        return;
      }
      await db
        .updateTable('idempotency_keys')
        .set({ answer })
        .where('scope', '=', scope)
        .where('key', '=', key)
        .execute();
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
