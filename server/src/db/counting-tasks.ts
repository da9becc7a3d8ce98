import { sql } from 'kysely';
import type { CountingTask, DayCounts } from '../ports/day-counts.ts';
import type { Handle } from './handle.ts';

type Tasks = Pick<
  DayCounts,
  'mark' | 'tasks' | 'settle' | 'months' | 'setMonth' | 'readMark' | 'putMark'
>;

/** What is still to be counted, and what is done. */
export function countingTasks({ db }: Handle): Tasks {
  return {
    async mark(tasks) {
      if (tasks.length === 0) return;
      await db
        .insertInto('analytics_dirty')
        .values(
          tasks.map(({ businessId, kind, day, widgetKey }) => ({
            business_id: businessId,
            kind,
            day,
            widget_key: widgetKey,
            version: 0,
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['business_id', 'kind', 'day', 'widget_key'])
            .doUpdateSet({ version: sql`analytics_dirty.version + 1` }),
        )
        .execute();
    },

    async tasks(limit, monthsBefore) {
      const rows = await db
        .selectFrom('analytics_dirty')
        .selectAll()
        .where(({ or, eb }) => or([eb('kind', '<>', 'month'), eb('day', '<', monthsBefore)]))
        // What others are added up of comes first.
        .orderBy(
          sql`case kind when 'visits' then 0 when 'bookings' then 1 when 'all_visits' then 2 else 3 end`,
        )
        .orderBy('day')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        businessId: row.business_id,
        // @NOTE only these kinds are ever written.
        kind: row.kind as CountingTask['kind'],
        day: row.day,
        widgetKey: row.widget_key,
        version: row.version,
      }));
    },

    async settle({ businessId, kind, day, widgetKey, version }) {
      const gone = await db
        .deleteFrom('analytics_dirty')
        .where('business_id', '=', businessId)
        .where('kind', '=', kind)
        .where('day', '=', day)
        .where('widget_key', '=', widgetKey)
        .where('version', '=', version)
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },

    async months(businessId) {
      const rows = await db
        .selectFrom('analytics_months')
        .select('month')
        .where('business_id', '=', businessId)
        .orderBy('month')
        .execute();
      return rows.map(({ month }) => month);
    },

    async setMonth(businessId, month, isCounted) {
      if (isCounted) {
        await db
          .insertInto('analytics_months')
          .values({ business_id: businessId, month })
          .onConflict((conflict) => conflict.columns(['business_id', 'month']).doNothing())
          .execute();
        return;
      }
      await db
        .deleteFrom('analytics_months')
        .where('business_id', '=', businessId)
        .where('month', '=', month)
        .execute();
    },

    async readMark(name) {
      const row = await db
        .selectFrom('analytics_marks')
        .select('at')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.at ?? null;
    },

    async putMark(name, at) {
      await db
        .insertInto('analytics_marks')
        .values({ name, at })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ at }))
        .execute();
    },
  };
}
