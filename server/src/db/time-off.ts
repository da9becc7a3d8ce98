import type { TimeOffs } from '../ports/time-off.ts';
import type { Handle } from './handle.ts';
import { refusing } from './refusals.ts';

export function timeOffs(handle: Handle): TimeOffs {
  const { db } = handle;
  return {
    async list(businessId, { from, to, staffId }) {
      let query = db
        .selectFrom('time_off')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('end_at', '>', from)
        .where('start_at', '<', to)
        .orderBy('start_at')
        .orderBy('id');
      if (staffId !== undefined) query = query.where('staff_id', '=', staffId);
      const rows = await query.execute();
      return rows.map((row) => ({
        id: row.id,
        staffId: row.staff_id,
        start: row.start_at,
        end: row.end_at,
        reason: row.reason,
      }));
    },

    async insert(businessId, row) {
      await refusing(handle, { on: 'foreign_key', as: 'staff.not_found' }, () =>
        db
          .insertInto('time_off')
          .values({
            id: row.id,
            business_id: businessId,
            staff_id: row.staffId,
            start_at: row.start,
            end_at: row.end,
            reason: row.reason,
          })
          .execute(),
      );
    },

    async remove(businessId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('time_off')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
