import type { Selectable } from 'kysely';
import type { EventLink, EventLinks } from '../ports/event-links.ts';
import type { EventLinksTable } from './calendar-tables.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';

export function eventLinks(handle: Handle): EventLinks {
  const { db } = handle;
  return {
    async ofBooking(bookingId) {
      const { rows } = await hot(handle, 'event links of booking', {
        build: () =>
          db
            .selectFrom('event_links')
            .selectAll()
            .where('booking_id', '=', bookingId)
            .orderBy('calendar_id'),
        values: [bookingId],
      });
      return rows.map(fromRow);
    },

    async ofEvent(calendarId, eventId) {
      const row = await db
        .selectFrom('event_links')
        .selectAll()
        .where('calendar_id', '=', calendarId)
        .where('event_id', '=', eventId)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async ofEvents(calendarId, eventIds) {
      if (eventIds.length === 0) return [];
      const rows = await db
        .selectFrom('event_links')
        .selectAll()
        .where('calendar_id', '=', calendarId)
        .where('event_id', 'in', eventIds)
        .execute();
      return rows.map(fromRow);
    },

    async ofCalendar(calendarId, { after, afterBooking, limit }) {
      const rows = await db
        .selectFrom('event_links')
        .innerJoin('bookings', 'bookings.id', 'event_links.booking_id')
        .selectAll('event_links')
        .where('calendar_id', '=', calendarId)
        .where('state', '=', 'present')
        .where('bookings.end_at', '>', after)
        .where('booking_id', '>', afterBooking)
        .orderBy('booking_id')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async unseen(calendarId, { listing, from, to, limit }) {
      const rows = await db
        .selectFrom('event_links')
        .innerJoin('bookings', 'bookings.id', 'event_links.booking_id')
        .selectAll('event_links')
        .where('event_links.calendar_id', '=', calendarId)
        .where('event_links.state', '=', 'present')
        .where('bookings.end_at', '>', from)
        .where('bookings.end_at', '<=', to)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('calendar_events')
                .select('calendar_events.event_id')
                .whereRef('calendar_events.calendar_id', '=', 'event_links.calendar_id')
                .whereRef('calendar_events.event_id', '=', 'event_links.event_id')
                .where('calendar_events.listing', '=', listing),
            ),
          ),
        )
        .orderBy('event_links.booking_id')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async put(link) {
      const facts = {
        event_id: link.eventId,
        state: link.state,
        etag: link.etag,
        written: link.written,
        written_revision: link.writtenRevision,
        updated_at: link.updatedAt,
      };
      await db
        .insertInto('event_links')
        .values({
          business_id: link.businessId,
          booking_id: link.bookingId,
          calendar_id: link.calendarId,
          ...facts,
        })
        .onConflict((conflict) =>
          conflict.columns(['booking_id', 'calendar_id']).doUpdateSet(facts),
        )
        .execute();
    },
  };
}

function fromRow(row: Selectable<EventLinksTable>): EventLink {
  return {
    businessId: row.business_id,
    bookingId: row.booking_id,
    calendarId: row.calendar_id,
    eventId: row.event_id,
    // @NOTE only a state of EventLink is ever written.
    state: row.state as EventLink['state'],
    etag: row.etag,
    written: row.written,
    writtenRevision: row.written_revision,
    updatedAt: row.updated_at,
  };
}
