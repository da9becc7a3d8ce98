import type { ConnectionSettings } from '../domain/calendar-sync/settings.ts';
import type { BusyRow, Calendar } from '../ports/calendar.ts';
import type { StaffCalendar } from '../ports/connected-calendars.ts';
import type { Handle } from './handle.ts';
import { readJson } from './json.ts';
import { staffCalendarsOf } from './staff-calendars.ts';

type Query = Parameters<Calendar['busyRows']>[0];

/** What connected calendars keep people from; no query of its own for a business without any. */
export async function eventsInTheWay(handle: Handle, query: Query): Promise<BusyRow[]> {
  const rows = await staffCalendarsOf(handle, query.businessId);
  const blocking = rows.filter((row) => row.blocks && query.staffIds.includes(row.staffId));
  if (blocking.length === 0) return [];
  const read = await readCalendars(handle, query.businessId);
  const present = blocking.filter(({ calendarId }) => read.has(calendarId));
  if (present.length === 0) return [];
  const events = await eventsOf(handle, query, present);
  const stopped = present.filter(({ calendarId }) => read.get(calendarId)?.isStopped);
  return [...events, ...stopped.map((row) => closed(query, row))];
}

/** Calendars that are read from at all, and whether they have been silent for too long. */
async function readCalendars(
  { db }: Handle,
  businessId: string,
): Promise<Map<string, { isStopped: boolean }>> {
  const rows = await db
    .selectFrom('connected_calendars')
    .innerJoin('connections', 'connections.id', 'connected_calendars.connection_id')
    .select(['connected_calendars.id', 'stopped_at', 'status', 'settings'])
    .where('connected_calendars.business_id', '=', businessId)
    .execute();
  return new Map(
    rows
      .filter(({ status, settings }) => status !== 'closing' && directionOf(settings) !== 'out')
      .map(({ id, stopped_at }) => [id, { isStopped: stopped_at !== null }]),
  );
}

function directionOf(settings: string): ConnectionSettings['direction'] {
  return readJson<Partial<ConnectionSettings>>(settings).direction ?? 'both';
}

async function eventsOf(
  { db }: Handle,
  { from, to }: Query,
  blocking: readonly StaffCalendar[],
): Promise<BusyRow[]> {
  const rows = await db
    .selectFrom('calendar_events')
    .select(['calendar_id', 'event_id', 'start_at', 'end_at'])
    .where('calendar_id', 'in', [...new Set(blocking.map(({ calendarId }) => calendarId))])
    .where('booking_id', 'is', null)
    .where('end_at', '>', from)
    .where('start_at', '<', to)
    .execute();
  return rows.flatMap((row) =>
    blocking
      .filter(({ calendarId }) => calendarId === row.calendar_id)
      .map(({ staffId }) =>
        busy({
          staffId,
          kind: 'event',
          refId: `${row.calendar_id}/${row.event_id}`,
          start: row.start_at,
          end: row.end_at,
        }),
      ),
  );
}

function closed({ from, to }: Query, { staffId, calendarId }: StaffCalendar): BusyRow {
  return busy({ staffId, kind: 'unreachable', refId: calendarId, start: from, end: to });
}

function busy(
  facts: Pick<BusyRow, 'staffId' | 'refId' | 'start' | 'end'> & { kind: 'event' | 'unreachable' },
): BusyRow {
  return {
    ...facts,
    serviceId: null,
    bookedStart: null,
    bookedEnd: null,
    expiresAt: null,
    visit: null,
  };
}
