import type { Attendance, Attendances } from '../ports/attendances.ts';
import type { Handle } from './handle.ts';

export function attendances({ db }: Handle): Attendances {
  return {
    async save({ bookingId, businessId, revision, channel, at }) {
      await db
        .insertInto('attendances')
        .values({ booking_id: bookingId, business_id: businessId, revision, channel, at })
        .onConflict((conflict) =>
          conflict.column('booking_id').doUpdateSet({ revision, channel, at }),
        )
        .execute();
    },

    async of(bookingIds) {
      if (bookingIds.length === 0) return [];
      const rows = await db
        .selectFrom('attendances')
        .selectAll()
        .where('booking_id', 'in', bookingIds)
        .execute();
      return rows.map((row) => ({
        bookingId: row.booking_id,
        businessId: row.business_id,
        revision: row.revision,
        // @NOTE only these two are ever written.
        channel: row.channel as Attendance['channel'],
        at: row.at,
      }));
    },
  };
}
