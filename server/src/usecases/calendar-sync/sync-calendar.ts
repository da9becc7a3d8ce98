import {
  isRelistDue,
  isSurelyExpanded,
  keptFrom,
  windowEnd,
  windowStart,
} from '../../domain/calendar-sync/sync-times.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { Connection } from '../../ports/connections.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type { EventPage } from '../../ports/google-calendar.ts';
import { placeOf } from './deps.ts';
import type { SyncDeps } from './deps.ts';
import { heedMissingEvents } from './heed-missing-events.ts';
import { mirrorEvents } from './mirror-events.ts';
import { recovered } from './failing.ts';

/** A calendar and the account it is seen with. */
export interface Watched {
  readonly calendar: ConnectedCalendar;
  readonly connection: Connection;
}

/** `busy`: another process is at it. */
export type Synced = 'same' | 'changed' | 'busy';

/**
 * Learns what changed in a calendar since the last time. Without changes that is one request and nothing is written;
 * a token Google no longer takes means a new listing of everything, in which nothing is freed before its end.
 * @throws GoogleError
 */
export async function syncCalendar(deps: SyncDeps, watched: Watched): Promise<Synced> {
  const { calendar } = watched;
  if (calendar.syncToken === null) return listEverything(deps, watched);
  const first = await changesSince(deps, calendar, calendar.syncToken);
  if (first === 'gone') return listEverything(deps, watched);
  if (first.timezone !== calendar.timezone) return listEverything(deps, watched);
  const synced = await followChanges(deps, watched, first);
  return synced === 'busy' ? synced : relistWhenDue(deps, watched, synced);
}

async function changesSince(
  deps: SyncDeps,
  calendar: ConnectedCalendar,
  syncToken: string,
): Promise<EventPage | 'gone'> {
  try {
    return await deps.google.list(placeOf(calendar), { syncToken, pageToken: null });
  } catch (error) {
    if (error instanceof GoogleError && error.kind === 'gone') return 'gone';
    throw error;
  }
}

async function followChanges(deps: SyncDeps, watched: Watched, first: EventPage): Promise<Synced> {
  const { calendar } = watched;
  const { syncToken } = calendar;
  const isSame = first.events.length === 0 && first.nextPageToken === null;
  if (isSame && !isBeatDue(calendar, deps.clock.now())) {
    await recovered(deps, calendar);
    return 'same';
  }
  return underLease(deps, calendar, async () => {
    const next = (pageToken: string) =>
      deps.google.list(placeOf(calendar), { syncToken: syncToken ?? '', pageToken });
    const listing = `changes ${deps.secrets.newId('lst')}`;
    const last = await eachPage(deps, { watched, listing, first, next });
    await deps.store.write((tx) =>
      tx.connectedCalendars.update(calendar.id, {
        syncToken: last.nextSyncToken ?? syncToken,
        syncedAt: deps.clock.now(),
      }),
    );
    await recovered(deps, calendar);
    return isSame ? 'same' : 'changed';
  });
}

// A token lives for days only when it is used, and the owner wants to see that somebody looked.
function isBeatDue({ syncedAt }: ConnectedCalendar, now: number): boolean {
  return syncedAt === null || now - syncedAt >= BEAT_MS;
}

const BEAT_MS = 3_600_000;

async function listEverything(deps: SyncDeps, watched: Watched): Promise<Synced> {
  const { calendar } = watched;
  const now = deps.clock.now();
  const range = { from: windowStart(now), to: await endOfWindow(deps, calendar.businessId) };
  return underLease(deps, calendar, async () => {
    const query = { from: range.from, to: null, withDeleted: true };
    const next = (pageToken: string | null) =>
      deps.google.list(placeOf(calendar), { ...query, pageToken });
    const first = await next(null);
    // All-day events are read in the calendar's own zone, which may be told for the first time.
    const seen = { ...calendar, timezone: first.timezone };
    const listing = `all ${deps.secrets.newId('lst')}`;
    const last = await eachPage(deps, {
      watched: { ...watched, calendar: seen },
      listing,
      first,
      next,
    });
    if (last.nextSyncToken === null) {
      throw new GoogleError('retryable', 'Google ended a listing without a word how to go on');
    }
    await deps.store.write(async (tx) => {
      await tx.calendarEvents.removeUnseen(calendar.id, { listing, from: range.from, to: FOREVER });
      await tx.connectedCalendars.update(calendar.id, {
        syncToken: last.nextSyncToken,
        syncedAt: now,
        timezone: first.timezone,
        name: first.name === '' ? calendar.name : first.name,
        listedAt: isSurelyExpanded(now, range.to) ? now : null,
        windowEnd: range.to,
      });
      await tx.businesses.touchAvailability(calendar.businessId);
    });
    await heedMissingEvents(deps, { ...watched, calendar: seen }, { ...range, listing });
    await recovered(deps, calendar);
    return 'changed';
  });
}

/** Endless series reach only so far ahead, so every night the window in which people can book is listed anew. */
async function relistWhenDue(deps: SyncDeps, watched: Watched, synced: Synced): Promise<Synced> {
  const { calendar } = watched;
  const now = deps.clock.now();
  const business = await deps.store.read.businesses.byId(calendar.businessId);
  const zone = deps.zones.of(business?.timezone ?? calendar.timezone);
  if (!isRelistDue(calendar.listedAt, now, zone)) return synced;
  const range = { from: windowStart(now), to: await endOfWindow(deps, calendar.businessId) };
  const current = await deps.store.read.connectedCalendars.find(calendar.id);
  if (current === null) return synced;
  return underLease(deps, current, async () => {
    const query = { ...range, withDeleted: true };
    const next = (pageToken: string | null) =>
      deps.google.list(placeOf(calendar), { ...query, pageToken });
    const listing = `window ${deps.secrets.newId('lst')}`;
    await eachPage(deps, { watched, listing, first: await next(null), next });
    await deps.store.write(async (tx) => {
      await tx.calendarEvents.removeUnseen(calendar.id, { listing, ...range });
      await tx.calendarEvents.removeEnded(calendar.id, keptFrom(now));
      await tx.connectedCalendars.update(calendar.id, { listedAt: now, windowEnd: range.to });
      await tx.businesses.touchAvailability(calendar.businessId);
    });
    await heedMissingEvents(deps, watched, { ...range, listing });
    return 'changed';
  });
}

const FOREVER = Number.MAX_SAFE_INTEGER;

async function endOfWindow({ store, clock }: SyncDeps, businessId: string): Promise<number> {
  const services = await store.read.services.list(businessId);
  return windowEnd(
    clock.now(),
    services.map(({ horizonDays }) => horizonDays),
  );
}

/** Page by page, so that memory does not grow with the calendar. Returns the last one. */
async function eachPage(
  deps: SyncDeps,
  given: {
    watched: Watched;
    listing: string;
    first: EventPage;
    next: (pageToken: string) => Promise<EventPage>;
  },
): Promise<EventPage> {
  let page = given.first;
  for (;;) {
    const { listing } = given;
    await mirrorEvents(deps, { ...given.watched, events: page.events, listing });
    if (page.nextPageToken === null) return page;
    const { id } = given.watched.calendar;
    const until = deps.clock.now() + LEASE_MS;
    await deps.store.write((tx) => tx.connectedCalendars.renewLease(id, until));
    page = await given.next(page.nextPageToken);
  }
}

const LEASE_MS = 60_000;

async function underLease(
  { store, clock }: SyncDeps,
  { id, syncToken }: ConnectedCalendar,
  work: () => Promise<Synced>,
): Promise<Synced> {
  const now = clock.now();
  const isOurs = await store.write((tx) =>
    tx.connectedCalendars.takeLease(id, { syncToken, now, until: now + LEASE_MS }),
  );
  if (!isOurs) return 'busy';
  try {
    return await work();
  } finally {
    await store.write((tx) => tx.connectedCalendars.endLease(id));
  }
}
