import type { WeeklySummaries } from '../ports/weekly-summaries.ts';
import type { Handle } from './handle.ts';

export function weeklySummaries({ db }: Handle): WeeklySummaries {
  return {
    async of(businessId) {
      const row = await db
        .selectFrom('weekly_summaries')
        .select(['is_wanted', 'next_at'])
        .where('business_id', '=', businessId)
        .executeTakeFirst();
      return row === undefined ? null : { isWanted: row.is_wanted === 1, nextAt: row.next_at };
    },

    async save(businessId, { isWanted, nextAt }) {
      const wish = { is_wanted: Number(isWanted), next_at: nextAt };
      await db
        .insertInto('weekly_summaries')
        .values({ business_id: businessId, ...wish })
        .onConflict((conflict) => conflict.column('business_id').doUpdateSet(wish))
        .execute();
    },

    async unplanned(limit) {
      const rows = await db
        .selectFrom('businesses')
        .leftJoin('weekly_summaries', 'weekly_summaries.business_id', 'businesses.id')
        .select('businesses.id')
        .where('weekly_summaries.business_id', 'is', null)
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },

    async due(now, limit) {
      const rows = await db
        .selectFrom('weekly_summaries')
        .selectAll()
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        businessId: row.business_id,
        isWanted: row.is_wanted === 1,
        nextAt: row.next_at,
      }));
    },

    async advance(businessId, { from, to }) {
      const { numUpdatedRows } = await db
        .updateTable('weekly_summaries')
        .set({ next_at: to })
        .where('business_id', '=', businessId)
        .where('next_at', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
