import type {
  GoogleConflict,
  GoogleConnectionView,
  GooglePage,
} from '../../contract/connections.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { PRESET_TEXT } from '../../domain/calendar-sync/preset-text.ts';
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

interface Deps
  extends Pick<ConnectionDeps, 'google' | 'store' | 'clock' | 'publicUrl'>, Pick<Core, 'zones'> {
  /** When a calendar was last heard to have nothing new, which is not worth a write. */
  readonly checkedAt: (calendarId: string) => number | null;
}

/** All that the page about Google shows. */
export async function showGoogle(deps: Deps, businessId: string): Promise<GooglePage> {
  const { read } = deps.store;
  const connection = await connectionOf(read, businessId);
  const { google, publicUrl } = deps;
  return {
    isConfigured: google !== null,
    redirectUri: google?.redirectUri ?? `${publicUrl}/api/integrations/google/callback`,
    connection: connection === null ? null : await shownConnection(deps, connection),
    conflicts: await openConflicts(deps, businessId),
    exchanges: connection === null ? [] : await lastExchanges(read, businessId),
    presetText: { title: PRESET_TEXT.summary, description: PRESET_TEXT.description },
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
      customerEmail: booking.customer.email,
    },
  };
}

async function shownConnection(
  { store: { read }, checkedAt }: Deps,
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
    calendars: await Promise.all(
      calendars.map(async (calendar) => ({
        ...(await shownCalendar(read, calendar)),
        syncedAt: wireOrNull(latest(lastHeardOf(calendar), checkedAt(calendar.id))),
      })),
    ),
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
    failingSince: wireOrNull(calendar.failingSince),
    stoppedAt: wireOrNull(calendar.stoppedAt),
    lastError: calendar.lastError,
    channelEndsAt: wireOrNull(calendar.channel?.expiresAt ?? null),
    events: await read.calendarEvents.counts(calendar.id),
  };
}

/** A look that another process had without finding anything new is written down nowhere else. */
function lastHeardOf({ syncedAt, lookedAt, failingSince }: ConnectedCalendar): number | null {
  return failingSince === null && syncedAt !== null ? latest(syncedAt, lookedAt) : syncedAt;
}

function latest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function wireOrNull(instant: number | null): string | null {
  return instant === null ? null : toWire(instant);
}
