import type { Sightings } from '../ports/sightings.ts';
import type { Handle } from './handle.ts';

const MOST_PLACES = 100;

export function sightings({ db }: Handle): Sightings {
  return {
    async note({ businessId, widgetKey, origin, path, seenAt }) {
      await db
        .insertInto('widget_sightings')
        .values({
          widget_key: widgetKey,
          business_id: businessId,
          origin,
          path: path ?? '',
          seen_at: seenAt,
        })
        .onConflict((conflict) =>
          conflict.columns(['widget_key', 'origin', 'path']).doUpdateSet({ seen_at: seenAt }),
        )
        .execute();
      const oldest = await db
        .selectFrom('widget_sightings')
        .select('seen_at')
        .where('widget_key', '=', widgetKey)
        .orderBy('seen_at', 'desc')
        .offset(MOST_PLACES - 1)
        .limit(1)
        .executeTakeFirst();
      if (oldest === undefined) return;
      await db
        .deleteFrom('widget_sightings')
        .where('widget_key', '=', widgetKey)
        .where('seen_at', '<', oldest.seen_at)
        .execute();
    },

    async list(businessId, widgetKey) {
      const rows = await db
        .selectFrom('widget_sightings')
        .select(['origin', 'path', 'seen_at'])
        .where('business_id', '=', businessId)
        .where('widget_key', '=', widgetKey)
        .orderBy('seen_at', 'desc')
        .orderBy('origin')
        .orderBy('path')
        .execute();
      return rows.map((row) => ({
        origin: row.origin,
        path: row.path === '' ? null : row.path,
        seenAt: row.seen_at,
      }));
    },
  };
}
