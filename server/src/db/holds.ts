import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Hold } from '../domain/bookings/types.ts';
import { FREED_VISIT } from '../domain/waitlist/freed-time.ts';
import type { Holds } from '../ports/holds.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { takeIfSeatIsLeft, takeTime } from './occupations.ts';
import type { OccupationsTable } from './tables.ts';

export function holds(handle: Handle): Holds {
  const { db } = handle;
  return {
    async byVisit(businessId, visit) {
      const row = await db
        .selectFrom('occupations')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('visit', '=', visit)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row, visit);
    },

    async insert(hold, seats, now) {
      await removeByVisit(hold.businessId, hold.visit);
      await takeTime(handle, toTaking(hold), { seats, now });
    },

    keepFreed: (hold, seats, now) => takeIfSeatIsLeft(handle, toTaking(hold), { seats, now }),

    async freed(businessId) {
      const rows = await db
        .selectFrom('occupations')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('kind', '=', sql.lit('hold'))
        .where('visit', 'like', `${FREED_VISIT}%`)
        .execute();
      return rows.map((row) => fromRow(row, row.visit ?? ''));
    },

    removeByVisit,

    async removeExpired(now) {
      const { numAffectedRows } = await hot(handle, 'remove all expired holds', {
        build: () =>
          db
            .deleteFrom('occupations')
            // Written into the statement, so that the planner can use the index of holds.
            .where('kind', '=', sql.lit('hold'))
            .where('expires_at', '<=', now),
        values: [now],
      });
      return Number(numAffectedRows ?? 0n);
    },
  };

  async function removeByVisit(businessId: string, visit: string): Promise<boolean> {
    const { numAffectedRows } = await hot(handle, 'remove the hold of a visit', {
      build: () =>
        db
          .deleteFrom('occupations')
          .where('business_id', '=', businessId)
          .where('visit', '=', visit),
      values: [businessId, visit],
    });
    return (numAffectedRows ?? 0n) > 0n;
  }
}

function toTaking(hold: Hold) {
  return {
    ref_id: hold.id,
    kind: 'hold' as const,
    business_id: hold.businessId,
    staff_id: hold.staffId,
    service_id: hold.serviceId,
    booked_start: hold.start,
    booked_end: hold.end,
    foot_start: hold.footprint.start,
    foot_end: hold.footprint.end,
    expires_at: hold.expiresAt,
    visit: hold.visit,
  };
}

function fromRow(row: Selectable<OccupationsTable>, visit: string): Hold {
  return {
    id: row.ref_id,
    businessId: row.business_id,
    serviceId: row.service_id,
    staffId: row.staff_id,
    visit,
    start: row.booked_start,
    end: row.booked_end,
    footprint: { start: row.foot_start, end: row.foot_end },
    // @NOTE a hold is never written without one.
    expiresAt: row.expires_at as number,
  };
}
