import type {
  GoogleConflict,
  GoogleConnectionView,
  GooglePage,
} from '../../contract/connections.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { CalendarConflict } from '../../ports/calendar-conflicts.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { Connection } from '../../ports/connections.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import type { ConnectionDeps } from './deps.ts';
import { lastExchanges } from './last-exchanges.ts';
import { PRIMARY } from './new-calendar.ts';
import { allows } from './scopes.ts';
import { timesAround } from './times-around.ts';
import { connectionOf } from './the-connection.ts';

type Deps = Pick<ConnectionDeps, 'google' | 'store' | 'clock' | 'publicUrl'> & Pick<Core, 'zones'>;

/** All that the page about Google shows. */
export async function showGoogle(deps: Deps, businessId: string): Promise<GooglePage> {
  const { read } = deps.store;
  const connection = await connectionOf(read, businessId);
  const { google, publicUrl } = deps;
  return {
    isConfigured: google !== null,
    redirectUri: google?.redirectUri ?? `${publicUrl}/api/integrations/google/callback`,
    connection: connection === null ? null : await shownConnection(read, connection),
    conflicts: await openConflicts(deps, businessId),
    exchanges: connection === null ? [] : await lastExchanges(read, businessId),
  };
}

/** Open conflicts, newest first, of bookings that are still to come. */
async function openConflicts(deps: Deps, businessId: string): Promise<GoogleConflict[]> {
  const { read } = deps.store;
  const [conflicts, business, services] = await Promise.all([
    read.calendarConflicts.open(businessId),
    read.businesses.byId(businessId),
    read.services.list(businessId),
  ]);
  const shown: GoogleConflict[] = [];
  for (const conflict of conflicts) {
    const booking = await read.bookings.byId(businessId, conflict.bookingId);
    if (booking === null || business === null) continue;
    const service = services.find(({ id }) => id === booking.serviceId)?.name ?? '';
    shown.push({
      ...shownConflict(conflict, booking, { service, timezone: business.timezone }),
      times: (await timesAround(deps, booking)).map(toWire),
    });
  }
  return shown;
}

function shownConflict(
  { id, kind, createdAt, summary, event }: CalendarConflict,
  booking: Booking,
  around: { service: string; timezone: string },
): Omit<GoogleConflict, 'times'> {
  return {
    id,
    kind,
    createdAt: toWire(createdAt),
    event: {
      summary,
      start: event === null ? null : toWire(event.start),
      end: event === null ? null : toWire(event.end),
    },
    booking: {
      ...around,
      id: booking.id,
      start: toWire(booking.start),
      end: toWire(booking.end),
      staffId: booking.staffId,
      customer: booking.customer.name,
    },
  };
}

async function shownConnection(
  read: Repositories,
  connection: Connection,
): Promise<GoogleConnectionView> {
  const [calendars, people] = await Promise.all([
    read.connectedCalendars.ofConnection(connection.id),
    read.connectedCalendars.staffCalendars(connection.businessId),
  ]);
  return {
    id: connection.id,
    account: connection.account,
    status: connection.status,
    brokenReason: connection.brokenReason,
    brokenAt: wireOrNull(connection.brokenAt),
    createdAt: toWire(connection.createdAt),
    grantEndsAt: wireOrNull(connection.grantEndsAt),
    mayChoose: allows(connection.scopes, 'choose'),
    mayCreate: allows(connection.scopes, 'create'),
    settings: shownSettings(connection),
    calendars: await Promise.all(calendars.map((calendar) => shownCalendar(read, calendar))),
    people: [...people],
  };
}

function shownSettings({ settings }: Connection): GoogleConnectionView['settings'] {
  const { reminders, template, ...plain } = settings;
  return {
    ...plain,
    reminders: reminders === null ? null : [...reminders],
    template: template === null ? null : { ...template },
  };
}

async function shownCalendar(read: Repositories, calendar: ConnectedCalendar) {
  return {
    id: calendar.id,
    name: calendar.name,
    isPrimary: calendar.googleId === PRIMARY,
    syncedAt: wireOrNull(calendar.syncedAt),
    failingSince: wireOrNull(calendar.failingSince),
    stoppedAt: wireOrNull(calendar.stoppedAt),
    lastError: calendar.lastError,
    channelEndsAt: wireOrNull(calendar.channel?.expiresAt ?? null),
    events: await read.calendarEvents.counts(calendar.id),
  };
}

function wireOrNull(instant: number | null): string | null {
  return instant === null ? null : toWire(instant);
}
