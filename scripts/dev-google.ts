import { calendarPage } from '../tests/world/google/calendar-page.ts';
import { startGoogle } from '../tests/world/google/start-google.ts';
import { isPortFree } from './lib/ports.ts';

/** A Google of this machine beside the server, or nothing when the developer brings a client of their own. */
export type DevGoogle = {
  env: Readonly<Record<string, string>>;
  addresses: readonly (readonly [label: string, url: string])[];
  stop(): Promise<void>;
};

const PORT = 3002;

/** Starts the loopback Google, with two people who have calendars. */
export async function startDevGoogle(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<DevGoogle> {
  if (environment['GOOGLE_CLIENT_ID'] !== undefined)
    return { env: {}, addresses: [], stop: async () => {} };
  const google = await startGoogle({
    clock: { now: () => Date.now() },
    port: (await isPortFree(PORT)) ? PORT : 0,
    pages: calendarPage,
    accounts: [
      {
        email: 'lea@example.net',
        timeZone: 'Europe/Paris',
        calendars: [
          { id: 'team@group.calendar.google.com', summary: 'Équipe' },
          {
            id: 'holidays@group.v.calendar.google.com',
            summary: 'Jours fériés',
            accessRole: 'reader',
            refusesPush: true,
          },
        ],
      },
      { email: 'max@example.net', timeZone: 'Europe/Paris' },
    ],
  });
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const lea = google.calendar();
  lea.add({ summary: 'Dentiste', start: `${day}T08:30:00Z`, end: `${day}T09:30:00Z` });
  lea.add({
    summary: 'Réunion d’équipe',
    start: `${day}T12:00:00Z`,
    end: `${day}T12:30:00Z`,
    rule: 'RRULE:FREQ=WEEKLY',
  });
  return {
    env: google.env,
    addresses: [['Google Calendar, a stand-in', `${google.origin}/`]],
    stop: () => google.stop(),
  };
}
