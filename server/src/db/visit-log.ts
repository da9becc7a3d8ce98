import { sql } from 'kysely';
import type { Visit } from '../domain/analytics/types.ts';
import type { Drop, VisitLog } from '../ports/visit-log.ts';
import type { Handle } from './handle.ts';
import { readJson, writeJson } from './json.ts';

export function visitLog({ db }: Handle): VisitLog {
  return {
    async add(visits) {
      if (visits.length === 0) return;
      await db
        .insertInto('analytics_events')
        .values(
          visits.map(({ businessId, widgetKey, at, visitor, facts, events }) => ({
            business_id: businessId,
            widget_key: widgetKey,
            at,
            visitor,
            message: writeJson({ facts, events }),
          })),
        )
        .execute();
    },

    async list(businessId, widgetKey, { start, end }) {
      const rows = await db
        .selectFrom('analytics_events')
        .select(['visitor', 'message'])
        .where('business_id', '=', businessId)
        .where('widget_key', '=', widgetKey)
        .where('at', '>=', start)
        .where('at', '<', end)
        .orderBy('at')
        .execute();
      return rows.map(({ visitor, message }) => ({
        visitor,
        ...readJson<Omit<Visit, 'visitor'>>(message),
      }));
    },

    async salt(businessId, day) {
      const row = await db
        .selectFrom('analytics_salts')
        .select('salt')
        .where('business_id', '=', businessId)
        .where('day', '=', day)
        .executeTakeFirst();
      return row?.salt ?? null;
    },

    async addSalt(businessId, day, { salt, createdAt }) {
      await db
        .insertInto('analytics_salts')
        .values({ business_id: businessId, day, salt, created_at: createdAt })
        .onConflict((conflict) => conflict.columns(['business_id', 'day']).doNothing())
        .execute();
    },

    async forget(before) {
      const gone = await db
        .deleteFrom('analytics_events')
        .where('at', '<', before)
        .executeTakeFirst();
      await db.deleteFrom('analytics_salts').where('created_at', '<', before).execute();
      return Number(gone.numDeletedRows);
    },

    async addDrops(businessId, day, drops) {
      for (const { reason, count } of drops) {
        await db
          .insertInto('analytics_drops')
          .values({ business_id: businessId, day, reason, count })
          .onConflict((conflict) =>
            conflict
              .columns(['business_id', 'day', 'reason'])
              .doUpdateSet({ count: sql`analytics_drops.count + ${sql.val(count)}` }),
          )
          .execute();
      }
    },

    async drops(businessId, { from, to }) {
      const rows = await db
        .selectFrom('analytics_drops')
        .select(['reason', ({ fn }) => fn.sum<number>('count').as('count')])
        .where('business_id', '=', businessId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy('reason')
        .execute();
      // @NOTE only these reasons are ever written.
      return rows.map(({ reason, count }) => ({
        reason: reason as Drop['reason'],
        count,
      }));
    },

    async zones(businessId) {
      const rows = await db
        .selectFrom('analytics_zones')
        .select(['from_day', 'timezone'])
        .where('business_id', '=', businessId)
        .orderBy('from_day')
        .execute();
      return rows.map((row) => ({ fromDay: row.from_day, timezone: row.timezone }));
    },

    async addZone(businessId, { fromDay, timezone }) {
      await db
        .insertInto('analytics_zones')
        .values({ business_id: businessId, from_day: fromDay, timezone })
        .onConflict((conflict) => conflict.columns(['business_id', 'from_day']).doNothing())
        .execute();
    },
  };
}
