import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { TimeWanted } from '../../ports/last-look.ts';
import { placeOf } from './deps.ts';
import type { SyncDeps } from './deps.ts';
import { mirrorForeign } from './mirror-events.ts';

/**
 * Looks once more into the calendars that block these people, before a time is taken: what is found goes into the
 * mirror, where the booking meets it. Waits a second at most; then the mirror alone has to do.
 */
export async function lookFirst(deps: SyncDeps, wanted: TimeWanted): Promise<void> {
  const calendars = await calendarsToAsk(deps, wanted);
  if (calendars.length === 0) return;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const isOver = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const looks = calendars.map((calendar) => look(deps, { calendar, wanted, signal }));
  await Promise.race([Promise.all(looks), isOver]);
}

const PATIENCE_MS = 1_000;

async function calendarsToAsk(
  { store }: SyncDeps,
  { businessId, staffIds }: TimeWanted,
): Promise<ConnectedCalendar[]> {
  const { read } = store;
  const rows = await read.connectedCalendars.staffCalendars(businessId);
  const blocking = new Set(
    rows
      .filter((row) => row.blocks && staffIds.includes(row.staffId))
      .map(({ calendarId }) => calendarId),
  );
  if (blocking.size === 0) return [];
  const [calendars, connections] = await Promise.all([
    read.connectedCalendars.list(businessId),
    read.connections.list(businessId),
  ]);
  const open = connections.filter(
    ({ status, settings }) => status === 'ok' && settings.direction !== 'out',
  );
  return calendars.filter(
    // One that fails already would only cost the visitor a second.
    ({ id, connectionId, failingSince }) =>
      blocking.has(id) && failingSince === null && open.some((each) => each.id === connectionId),
  );
}

async function look(
  deps: SyncDeps,
  given: { calendar: ConnectedCalendar; wanted: TimeWanted; signal: AbortSignal },
): Promise<void> {
  const { calendar, wanted, signal } = given;
  const { from, to } = wanted;
  try {
    const page = await deps.google.list(
      placeOf(calendar),
      { from, to, withDeleted: false, pageToken: null, pageSize: MOST_EVENTS },
      { timeoutMs: PATIENCE_MS, signal },
    );
    // Whoever waited has gone on without this; the next look at the calendar finds the same.
    if (signal.aborted) return;
    const links = await deps.store.read.eventLinks.ofEvents(
      calendar.id,
      page.events.map(({ id }) => id),
    );
    const events = page.events.filter(({ id }) => !links.some(({ eventId }) => eventId === id));
    const isNew = events.length > 0;
    if (isNew) {
      const seen = { ...calendar, timezone: page.timezone };
      await deps.store.write((tx) =>
        mirrorForeign(deps, tx, { calendar: seen, events, listing: 'last look' }),
      );
    }
  } catch (error) {
    deps.log.warn({ err: error, calendarId: calendar.id }, 'The last look at Google failed');
  }
}

// More would not fit into the time of an appointment.
const MOST_EVENTS = 50;
