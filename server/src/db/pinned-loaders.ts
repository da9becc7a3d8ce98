import type { PinnedLoaders } from '../ports/pinned-loaders.ts';
import type { Handle } from './handle.ts';

export function pinnedLoaders({ db }: Handle): PinnedLoaders {
  return {
    async keep({ hash, body, now }) {
      await db
        .insertInto('pinned_loaders')
        .values({ hash, body, created_at: now })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async body(hash) {
      const row = await db
        .selectFrom('pinned_loaders')
        .select('body')
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row?.body ?? null;
    },
  };
}
