import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Arm } from '../contract/experiments.ts';
import type { Experiment, Experiments } from '../ports/experiments.ts';
import type { Handle } from './handle.ts';
import { readJson, writeJson } from './json.ts';
import { refusing } from './refusals.ts';
import type { Tables } from './tables.ts';

export function experiments(handle: Handle): Experiments {
  const { db } = handle;
  return {
    async latest(businessId, widgetKey) {
      const row = await db
        .selectFrom('widget_experiments')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('widget_key', '=', widgetKey)
        .orderBy(sql`case when ended_at is null then 0 else 1 end`)
        .orderBy('started_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async begin({ id, businessId, widgetKey, code, change, startedAt }) {
      await refusing(handle, { on: 'unique', as: 'experiments.running' }, () =>
        db
          .insertInto('widget_experiments')
          .values({
            id,
            business_id: businessId,
            widget_key: widgetKey,
            code,
            change: writeJson(change),
            started_at: startedAt,
            ended_at: null,
            kept: null,
          })
          .execute(),
      );
      await mark(businessId, widgetKey, writeJson({ code, change }));
    },

    async end({ businessId, widgetKey }, { at, kept }) {
      const { numUpdatedRows } = await db
        .updateTable('widget_experiments')
        .set({ ended_at: at, kept })
        .where('business_id', '=', businessId)
        .where('widget_key', '=', widgetKey)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      await mark(businessId, widgetKey, null);
      return numUpdatedRows > 0n;
    },

    async bookingsOf({ businessId, widgetKey, code, startedAt }) {
      const count = async (arm: Arm) => {
        const { count: found } = await db
          .selectFrom('bookings')
          .select(({ fn }) => fn.countAll<number | bigint | string>().as('count'))
          .where('business_id', '=', businessId)
          .where('widget_key', '=', widgetKey)
          .where('created_at', '>=', startedAt)
          .where('source', 'like', `%"variant":"${code}${arm}"%`)
          .executeTakeFirstOrThrow();
        return Number(found);
      };
      return { a: await count('a'), b: await count('b') };
    },
  };

  async function mark(businessId: string, key: string, experiment: string | null): Promise<void> {
    await db
      .updateTable('widgets')
      .set({ experiment })
      .where('business_id', '=', businessId)
      .where('key', '=', key)
      .execute();
  }
}

function fromRow(row: Selectable<Tables['widget_experiments']>): Experiment {
  return {
    id: row.id,
    businessId: row.business_id,
    widgetKey: row.widget_key,
    code: row.code,
    change: readJson(row.change),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    // @NOTE `end` wrote it.
    kept: row.kept as Arm | null,
  };
}
