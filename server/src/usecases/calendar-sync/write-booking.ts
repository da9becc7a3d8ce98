import { isOwn, TAGS } from '../../domain/calendar-sync/event-identity.ts';
import { nextWrite } from '../../domain/calendar-sync/next-write.ts';
import type { GoogleEvent } from '../../domain/calendar-sync/types.ts';
import { readWritten, writeWritten } from '../../domain/calendar-sync/written.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { Connection } from '../../ports/connections.ts';
import type { EventLink } from '../../ports/event-links.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type { GoogleErrorKind } from '../../ports/google-calendar.ts';
import { placeOf } from './deps.ts';
import type { SyncDeps } from './deps.ts';
import { destinationOf } from './destination.ts';
import type { Destination } from './destination.ts';
import { eventIds } from './event-ids.ts';
import { heedOwnEvent } from './heed-own-event.ts';

export interface WriteWish {
  readonly businessId: string;
  readonly bookingId: string;
  readonly calendarId: string;
  /** Written again whatever Google has, or taken away although the booking stands: what an owner asks for by hand. */
  readonly byHand?: 'write' | 'delete';
}

/** What Google has now: the id of the event there, or nothing. */
export interface WriteResult {
  readonly eventId: string | null;
  readonly requests: number;
}

interface Scene {
  readonly calendar: ConnectedCalendar;
  readonly connection: Connection;
  readonly destination: Destination | null;
  readonly link: EventLink | null;
}

/**
 * Makes one calendar agree with a booking. It looks at the present states only and goes on until there is nothing to
 * do, so it can be repeated, interrupted at any point, and asked for in any order.
 * @throws GoogleError
 */
export async function writeBooking(deps: SyncDeps, wish: WriteWish): Promise<WriteResult> {
  let isForced = wish.byHand !== undefined;
  for (let requests = 0; requests < MOST_STEPS; requests += 1) {
    const scene = await sceneOf(deps, wish);
    if (scene === null) return { eventId: null, requests };
    const step = stepOf(scene, isForced);
    if (step === 'nothing') {
      if (requests > 0) await settleUnwritable(deps, wish);
      return { eventId: presentId(scene), requests };
    }
    // A step that met something new is judged anew, and what was asked for by hand is still owed.
    if (await taken(deps, { wish, scene, step })) isForced = false;
  }
  throw new GoogleError('retryable', 'The event changes faster than it can be written');
}

const MOST_STEPS = 8;

async function sceneOf(deps: SyncDeps, wish: WriteWish): Promise<Scene | null> {
  const { read } = deps.store;
  const { businessId, bookingId, calendarId, byHand } = wish;
  const [booking, calendar, links] = await Promise.all([
    read.bookings.byId(businessId, bookingId),
    read.connectedCalendars.byId(businessId, calendarId),
    read.eventLinks.ofBooking(bookingId),
  ]);
  if (booking === null || calendar === null) return null;
  const connection = await read.connections.byId(businessId, calendar.connectionId);
  if (connection === null || connection.settings.direction === 'in') return null;
  if (connection.status === 'closing') return null;
  const destination = byHand === 'delete' ? null : await destinationOf(deps, read, booking);
  return {
    calendar,
    connection,
    destination: destination?.calendar.id === calendarId ? destination : null,
    link: links.find((each) => each.calendarId === calendarId) ?? null,
  };
}

function stepOf({ destination, link }: Scene, isForced: boolean) {
  return nextWrite({
    wanted:
      destination === null
        ? null
        : {
            start: destination.wanted.start,
            end: destination.wanted.end,
            print: destination.print,
          },
    link: link === null ? null : { state: link.state, written: readWritten(link.written) },
    isForced,
  });
}

function presentId({ link }: Scene): string | null {
  return link?.state === 'present' ? link.eventId : null;
}

interface Step {
  readonly wish: WriteWish;
  readonly scene: Scene;
  readonly step: 'insert' | 'update' | 'delete';
}

/** False when Google told something that has to be looked at first. */
async function taken(deps: SyncDeps, { wish, scene, step }: Step): Promise<boolean> {
  const link = scene.link ?? newLink(deps, wish, scene);
  switch (step) {
    case 'delete':
      return remove(deps, scene, link);
    case 'insert':
      return insert(deps, scene, link);
    case 'update':
      return update(deps, scene, link);
  }
}

function newLink(deps: SyncDeps, wish: WriteWish, { calendar }: Scene): EventLink {
  const { businessId, bookingId, calendarId } = wish;
  const [eventId = ''] = eventIds(deps, { bookingId, calendar });
  return {
    businessId,
    bookingId,
    calendarId,
    eventId,
    state: 'planned',
    etag: null,
    written: null,
    writtenRevision: null,
    updatedAt: deps.clock.now(),
  };
}

async function remove(deps: SyncDeps, scene: Scene, link: EventLink): Promise<boolean> {
  // Written down first: a deletion that is ours must never be read as the owner's.
  await put(deps, { ...link, state: 'leaving' });
  const { settings } = scene.connection;
  try {
    const event = { id: link.eventId, guests: settings.sendUpdates };
    await deps.google.delete(placeOf(scene.calendar), event);
  } catch (error) {
    if (!isKind(error, 'gone', 'not_found')) throw error;
  }
  await put(deps, { ...link, state: 'gone', etag: null, written: null, writtenRevision: null });
  return true;
}

async function insert(deps: SyncDeps, scene: Scene, link: EventLink): Promise<boolean> {
  const { destination, calendar, connection } = scene;
  if (destination === null) return true;
  const planned: EventLink = { ...link, state: 'planned', etag: null, written: null };
  await put(deps, planned);
  try {
    const event = await deps.google.insert(placeOf(calendar), {
      id: link.eventId,
      wanted: destination.wanted,
      guests: connection.settings.sendUpdates,
    });
    await putWritten(deps, { link: planned, destination, event });
    return true;
  } catch (error) {
    if (!isKind(error, 'duplicate')) throw error;
    return takeOver(deps, scene, planned);
  }
}

/** The id is taken: by ourselves, when an answer was lost or the account was connected before, or by a stranger. */
async function takeOver(deps: SyncDeps, scene: Scene, link: EventLink): Promise<boolean> {
  const { destination, calendar, connection } = scene;
  const found = await deps.google.get(placeOf(calendar), link.eventId);
  if (!isOwn(found, link.bookingId)) {
    const ids = eventIds(deps, { bookingId: link.bookingId, calendar });
    const next = ids[ids.indexOf(link.eventId) + 1];
    if (next === undefined) throw new GoogleError('permanent', 'Every id of the event is taken');
    await put(deps, { ...link, eventId: next });
    return false;
  }
  if (destination === null) return true;
  const event = await deps.google.update(placeOf(calendar), {
    id: link.eventId,
    wanted: destination.wanted,
    etag: found.etag,
    guests: connection.settings.sendUpdates,
  });
  await putWritten(deps, { link, destination, event });
  return true;
}

async function update(deps: SyncDeps, scene: Scene, link: EventLink): Promise<boolean> {
  const { destination, calendar, connection } = scene;
  if (destination === null) return true;
  try {
    const event = await deps.google.update(placeOf(calendar), {
      id: link.eventId,
      wanted: destination.wanted,
      etag: link.etag,
      guests: connection.settings.sendUpdates,
    });
    await putWritten(deps, { link, destination, event });
    return true;
  } catch (error) {
    if (isKind(error, 'precondition', 'gone')) {
      const event = await deps.google.get(placeOf(calendar), link.eventId);
      await heedOwnEvent(deps, { calendar, connection, event, askedAfter: link });
      return false;
    }
    if (!isKind(error, 'not_found')) throw error;
    // Purged, or never arrived: the next step inserts it, and a calendar that is gone says so then.
    await put(deps, { ...link, state: 'planned', etag: null, written: null });
    return false;
  }
}

async function putWritten(
  deps: SyncDeps,
  { link, destination, event }: { link: EventLink; destination: Destination; event: GoogleEvent },
): Promise<void> {
  const { wanted, print } = destination;
  await put(deps, {
    ...link,
    state: 'present',
    etag: event.etag,
    written: writeWritten({ start: wanted.start, end: wanted.end, print }),
    writtenRevision: Number(wanted.tags[TAGS.revision]),
  });
}

/** What could not be written before is, or no longer has to be. */
async function settleUnwritable(deps: SyncDeps, { bookingId }: WriteWish): Promise<void> {
  const open = await deps.store.read.calendarConflicts.ofBooking(bookingId);
  const settled = open.filter(({ kind }) => kind === 'unwritable');
  if (settled.length === 0) return;
  await deps.store.write(async (tx) => {
    for (const { id } of settled) {
      await tx.calendarConflicts.resolve(id, { resolution: 'gone', at: deps.clock.now() });
    }
  });
}

async function put({ store, clock }: SyncDeps, link: EventLink): Promise<void> {
  await store.write((tx) => tx.eventLinks.put({ ...link, updatedAt: clock.now() }));
}

function isKind(error: unknown, ...kinds: GoogleErrorKind[]): boolean {
  return error instanceof GoogleError && kinds.includes(error.kind);
}
