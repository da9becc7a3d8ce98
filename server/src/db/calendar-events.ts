import type { Selectable } from 'kysely';
import type { CalendarEvents, MirroredEvent } from '../ports/calendar-events.ts';
import type { CalendarEventsTable } from './calendar-tables.ts';
import type { Handle } from './handle.ts';

export function calendarEvents({ db }: Handle): CalendarEvents {
  return {
    async byId(calendarId, eventId) {
      const row = await db
        .selectFrom('calendar_events')
        .selectAll()
        .where('calendar_id', '=', calendarId)
        .where('event_id', '=', eventId)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async foreign(calendarId, { from, to }) {
      const rows = await db
        .selectFrom('calendar_events')
        .selectAll()
        .where('calendar_id', '=', calendarId)
        .where('booking_id', 'is', null)
        .where('end_at', '>', from)
        .where('start_at', '<', to)
        .orderBy('start_at')
        .orderBy('event_id')
        .execute();
      return rows.map(fromRow);
    },

    async put(businessId, events, listing) {
      for (let first = 0; first < events.length; first += MOST_AT_ONCE) {
        const rows = events
          .slice(first, first + MOST_AT_ONCE)
          .map((event) => toRow(businessId, event, listing));
        await db
          .insertInto('calendar_events')
          .values(rows)
          .onConflict((conflict) =>
            conflict.columns(['calendar_id', 'event_id']).doUpdateSet(({ ref }) => ({
              series_id: ref('excluded.series_id'),
              etag: ref('excluded.etag'),
              start_at: ref('excluded.start_at'),
              end_at: ref('excluded.end_at'),
              summary: ref('excluded.summary'),
              booking_id: ref('excluded.booking_id'),
              listing: ref('excluded.listing'),
              updated_at: ref('excluded.updated_at'),
            })),
          )
          .execute();
      }
    },

    async remove(calendarId, eventIds) {
      let removed = 0;
      for (let first = 0; first < eventIds.length; first += MOST_AT_ONCE) {
        const ids = eventIds.slice(first, first + MOST_AT_ONCE);
        const { numDeletedRows } = await db
          .deleteFrom('calendar_events')
          .where('calendar_id', '=', calendarId)
          .where((is) => is.or([is('event_id', 'in', ids), is('series_id', 'in', ids)]))
          .executeTakeFirst();
        removed += Number(numDeletedRows);
      }
      return removed;
    },

    async removeUnseen(calendarId, { listing, from, to }) {
      const { numDeletedRows } = await db
        .deleteFrom('calendar_events')
        .where('calendar_id', '=', calendarId)
        .where('end_at', '>', from)
        .where('start_at', '<', to)
        .where('listing', '<>', listing)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async removeEnded(calendarId, before) {
      const { numDeletedRows } = await db
        .deleteFrom('calendar_events')
        .where('calendar_id', '=', calendarId)
        .where('end_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async overlaps(calendarId, { eventIds, after }) {
      if (eventIds.length === 0) return [];
      const rows = await meetings(db)
        .select('occupations.ref_id')
        .where('calendar_events.calendar_id', '=', calendarId)
        .where('calendar_events.event_id', 'in', eventIds)
        .where('occupations.booked_end', '>', after)
        .execute();
      return rows.map(({ ref_id, ...row }) => ({ bookingId: ref_id, event: fromRow(row) }));
    },

    async over(bookingId) {
      const rows = await meetings(db).where('occupations.ref_id', '=', bookingId).execute();
      return rows.map(fromRow);
    },

    async counts(calendarId) {
      const { all, own } = await db
        .selectFrom('calendar_events')
        .select(({ fn }) => [
          fn.countAll<number>().as('all'),
          fn.count<number>('booking_id').as('own'),
        ])
        .where('calendar_id', '=', calendarId)
        .executeTakeFirstOrThrow();
      return { busy: all - own, own };
    },
  };
}

/** Other people's events that stand over a booking of somebody they block. */
function meetings(db: Handle['db']) {
  return db
    .selectFrom('calendar_events')
    .innerJoin('staff_calendars', (join) =>
      join
        .onRef('staff_calendars.calendar_id', '=', 'calendar_events.calendar_id')
        .on('staff_calendars.blocks', '=', 1),
    )
    .innerJoin('occupations', (join) =>
      join
        .onRef('occupations.staff_id', '=', 'staff_calendars.staff_id')
        .on('occupations.kind', '=', 'booking')
        // Buffers may be met; this names the range for the index.
        .onRef('occupations.foot_end', '>', 'calendar_events.start_at')
        .onRef('occupations.foot_start', '<', 'calendar_events.end_at')
        .onRef('occupations.booked_end', '>', 'calendar_events.start_at')
        .onRef('occupations.booked_start', '<', 'calendar_events.end_at'),
    )
    .where('calendar_events.booking_id', 'is', null)
    .selectAll('calendar_events');
}

const MOST_AT_ONCE = 250;

function toRow(
  businessId: string,
  event: MirroredEvent,
  listing: string,
): Selectable<CalendarEventsTable> {
  return {
    business_id: businessId,
    calendar_id: event.calendarId,
    event_id: event.eventId,
    series_id: event.seriesId,
    etag: event.etag,
    start_at: event.start,
    end_at: event.end,
    summary: event.summary,
    booking_id: event.bookingId,
    listing,
    updated_at: event.updatedAt,
  };
}

function fromRow(row: Selectable<CalendarEventsTable>): MirroredEvent {
  return {
    calendarId: row.calendar_id,
    eventId: row.event_id,
    seriesId: row.series_id,
    etag: row.etag,
    start: row.start_at,
    end: row.end_at,
    summary: row.summary,
    bookingId: row.booking_id,
    updatedAt: row.updated_at,
  };
}
