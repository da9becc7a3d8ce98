import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { CalendarConflict, CalendarConflicts } from '../ports/calendar-conflicts.ts';
import type { CalendarConflictsTable } from './calendar-tables.ts';
import type { Handle } from './handle.ts';

export function calendarConflicts({ db }: Handle): CalendarConflicts {
  return {
    async byId(businessId, id) {
      const row = await db
        .selectFrom('calendar_conflicts')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async open(businessId) {
      const rows = await db
        .selectFrom('calendar_conflicts')
        .selectAll()
        .where('business_id', '=', businessId)
        .where('resolved_at', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async raise(conflict) {
      const facts = {
        kind: conflict.kind,
        event_start: conflict.event?.start ?? null,
        event_end: conflict.event?.end ?? null,
        summary: conflict.summary,
      };
      await db
        .insertInto('calendar_conflicts')
        .values({
          id: conflict.id,
          business_id: conflict.businessId,
          booking_id: conflict.bookingId,
          calendar_id: conflict.calendarId,
          event_id: conflict.eventId,
          ...facts,
          created_at: conflict.createdAt,
          resolved_at: conflict.resolvedAt,
          resolution: conflict.resolution,
        })
        .onConflict((known) =>
          known
            .columns(['business_id', 'booking_id', 'calendar_id', 'event_id'])
            .where('resolved_at', 'is', sql.lit(null))
            .doUpdateSet(facts),
        )
        .execute();
    },

    async resolve(id, { resolution, at }) {
      const { numUpdatedRows } = await db
        .updateTable('calendar_conflicts')
        .set({ resolution, resolved_at: at })
        .where('id', '=', id)
        .where('resolved_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async settle(of, at) {
      let open = db
        .updateTable('calendar_conflicts')
        .set({ resolution: 'gone', resolved_at: at })
        .where('resolved_at', 'is', null);
      if ('bookingId' in of) open = open.where('booking_id', '=', of.bookingId);
      else open = open.where('calendar_id', '=', of.calendarId);
      if (of.eventId !== undefined) open = open.where('event_id', '=', of.eventId);
      const { numUpdatedRows } = await open.executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async overlapsOf(calendarId, eventIds) {
      if (eventIds.length === 0) return [];
      const rows = await db
        .selectFrom('calendar_conflicts')
        .selectAll()
        .where('calendar_id', '=', calendarId)
        .where('kind', '=', 'overlap')
        .where('event_id', 'in', eventIds)
        .where('resolved_at', 'is', null)
        .execute();
      return rows.map(fromRow);
    },

    async ofBooking(bookingId) {
      const rows = await db
        .selectFrom('calendar_conflicts')
        .selectAll()
        .where('booking_id', '=', bookingId)
        .where('resolved_at', 'is', null)
        .execute();
      return rows.map(fromRow);
    },

    async isKept({ bookingId, calendarId, eventId }) {
      const row = await db
        .selectFrom('calendar_conflicts')
        .select('id')
        .where('booking_id', '=', bookingId)
        .where('calendar_id', '=', calendarId)
        .where('event_id', '=', eventId)
        .where('resolution', '=', 'kept')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

function fromRow(row: Selectable<CalendarConflictsTable>): CalendarConflict {
  const { event_start: start, event_end: end } = row;
  return {
    id: row.id,
    businessId: row.business_id,
    bookingId: row.booking_id,
    calendarId: row.calendar_id,
    eventId: row.event_id,
    // @NOTE only kinds and resolutions of CalendarConflict are ever written.
    kind: row.kind as CalendarConflict['kind'],
    event: start === null || end === null ? null : { start, end },
    summary: row.summary,
    createdAt: row.created_at,
    resolvedAt: row.resolved_at,
    // @NOTE as above.
    resolution: row.resolution as CalendarConflict['resolution'],
  };
}
