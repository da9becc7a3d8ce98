import { DEFAULT_SETTINGS } from '@bookingsaas/server/domain/calendar-sync/settings';
import type { Core } from '@bookingsaas/server/usecases/core';
import { newCalendar, PRIMARY } from '@bookingsaas/server/usecases/connections/new-calendar';
import {
  accessTokenOf,
  refreshTokenOf,
} from '@bookingsaas/server/usecases/connections/token-places';

const SCOPE = 'https://www.googleapis.com/auth';
const HOUR = 3_600_000;

type Parts = Pick<Core, 'store' | 'secrets' | 'secretBox' | 'clock'>;

/**
 * A Google account as it is after an owner connected it for a person, with a conflict about a booking. A second person
 * of the business gets the same calendar. Nobody asks Google.
 */
export async function connectGoogle(
  core: Parts,
  { businessId, staff, booking }: { businessId: string; staff: string; booking: string },
): Promise<{ connection: string; calendar: string; conflict: string }> {
  const { store, secrets, clock } = core;
  const connection = await connectAccount(core, businessId);
  const [main] = await store.read.connectedCalendars.ofConnection(connection);
  const calendar = main?.id ?? '';
  const conflict = secrets.newId('cnf');
  const now = clock.now();
  await store.write(async (tx) => {
    await tx.connectedCalendars.putStaffCalendar(businessId, {
      calendarId: calendar,
      staffId: staff,
      blocks: true,
      receives: true,
    });
    await tx.calendarConflicts.raise({
      id: conflict,
      businessId,
      bookingId: booking,
      calendarId: calendar,
      eventId: 'dentist',
      kind: 'overlap',
      event: { start: now, end: now + HOUR },
      summary: 'Dentist',
      createdAt: now,
      resolvedAt: null,
      resolution: null,
    });
  });
  return { connection, calendar, conflict };
}

/** A connected account with its main calendar, which nobody chose for anything. */
export async function connectAccount(
  { store, secrets, secretBox, clock }: Parts,
  businessId: string,
): Promise<string> {
  const [present] = await store.read.connections.list(businessId);
  if (present !== undefined) return present.id;
  const id = secrets.newId('gco');
  await store.write(async (tx) => {
    await tx.connections.insert({
      id,
      businessId,
      provider: 'google',
      account: 'desk@example.net',
      scopes: [`${SCOPE}/calendar.events`, `${SCOPE}/calendar.calendarlist.readonly`],
      refreshToken: secretBox.seal(refreshTokenOf(id), 'refresh'),
      accessToken: secretBox.seal(accessTokenOf(id), 'access'),
      accessExpiresAt: clock.now() + HOUR,
      status: 'ok',
      brokenReason: null,
      brokenAt: null,
      toldAt: null,
      grantEndsAt: null,
      settings: DEFAULT_SETTINGS,
      createdAt: clock.now(),
    });
    const place = { connectionId: id, googleId: PRIMARY, name: 'desk@example.net' };
    await tx.connectedCalendars.insert(
      newCalendar({
        ...place,
        id: secrets.newId('cal'),
        businessId,
        timezone: 'Europe/Paris',
      }),
    );
  });
  return id;
}
