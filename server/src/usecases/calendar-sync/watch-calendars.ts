import { isRenewalDue } from '../../domain/calendar-sync/sync-times.ts';
import type { Channel, ConnectedCalendar } from '../../ports/connected-calendars.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import { placeOf } from './deps.ts';
import type { SyncDeps } from './deps.ts';

/** Where Google tells that something changed. */
export const WEBHOOK_PATH = '/api/integrations/google/webhook';

/**
 * Has Google tell of changes, where this server can be reached by HTTPS: opens channels, and opens the next one a day
 * before one ends. Calendars that refuse are asked again after a day; polling does not depend on any of this.
 */
export function createWatching(deps: SyncDeps): { watchAll(): Promise<number> } {
  const restUntil = new Map<string, number>();
  return {
    async watchAll() {
      if (!deps.publicUrl.startsWith('https://')) return 0;
      const now = deps.clock.now();
      const calendars = await deps.store.read.connectedCalendars.all();
      let opened = 0;
      for (const calendar of calendars) {
        if (!isRenewalDue(calendar.channel?.expiresAt ?? null, now)) continue;
        if ((restUntil.get(calendar.id) ?? 0) > now) continue;
        const isOpen = await watch(deps, calendar);
        // A channel with a short life must not be renewed at every turn.
        restUntil.set(calendar.id, now + (isOpen ? HOUR_MS : DAY_MS));
        if (isOpen) opened += 1;
      }
      return opened;
    },
  };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

async function watch(deps: SyncDeps, calendar: ConnectedCalendar): Promise<boolean> {
  const { google, secrets, store, publicUrl } = deps;
  const id = secrets
    .newId('gch')
    .replaceAll(/[^\w-]/gu, '-')
    .slice(0, 64);
  const token = secrets.newToken();
  try {
    const address = `${publicUrl}${WEBHOOK_PATH}`;
    const opened = await google.watch(placeOf(calendar), { id, token, address });
    await store.write((tx) =>
      tx.connectedCalendars.update(calendar.id, { channel: { id, token, ...opened } }),
    );
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    deps.log.warn({ calendarId: calendar.id, kind: error.kind }, 'Google opened no channel');
    return false;
  }
  if (calendar.channel !== null) await stopChannel(deps, calendar, calendar.channel);
  return true;
}

/** A channel that cannot be stopped ends by itself. */
async function stopChannel(
  { google, log }: SyncDeps,
  { id, connectionId }: ConnectedCalendar,
  channel: Channel,
): Promise<void> {
  try {
    await google.stop(connectionId, channel);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    log.info({ calendarId: id, kind: error.kind }, 'An old channel was not stopped');
  }
}
