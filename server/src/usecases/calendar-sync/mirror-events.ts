import { taggedBooking } from '../../domain/calendar-sync/event-identity.ts';
import { intervalOf, readEvent } from '../../domain/calendar-sync/read-event.ts';
import { keptFrom } from '../../domain/calendar-sync/sync-times.ts';
import type { GoogleEvent } from '../../domain/calendar-sync/types.ts';
import type { MirroredEvent } from '../../ports/calendar-events.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { Connection } from '../../ports/connections.ts';
import type { Repositories } from '../../ports/store.ts';
import { raiseConflict } from './conflict-rows.ts';
import type { SyncDeps } from './deps.ts';
import { instanceOf } from './destination.ts';
import { eventIds } from './event-ids.ts';
import { heedOwnEvent } from './heed-own-event.ts';

export interface Batch {
  readonly calendar: ConnectedCalendar;
  readonly connection: Connection;
  readonly events: readonly GoogleEvent[];
  /** Names the listing they were read off. */
  readonly listing: string;
}

/** Brings the mirror up to date with some events, and does with our own ones what their owner did with them. */
export async function mirrorEvents(deps: SyncDeps, batch: Batch): Promise<void> {
  const { foreign, own } = await sorted(deps, batch);
  await deps.store.write((tx) => mirrorForeign(deps, tx, { ...batch, events: foreign }));
  for (const event of own) {
    await heedOwnEvent(deps, { ...batch, event });
  }
  if (own.length > 0)
    await deps.store.write((tx) => mirrorOwn(deps, tx, { ...batch, events: own }));
}

/** Other people's events: what takes time is kept, everything else is not; bookings they stand over are conflicts. */
export async function mirrorForeign(
  deps: SyncDeps,
  tx: Repositories,
  { calendar, events, listing }: Omit<Batch, 'connection'>,
): Promise<void> {
  const now = deps.clock.now();
  const zone = deps.zones.of(calendar.timezone);
  const kept: MirroredEvent[] = [];
  const gone: string[] = [];
  for (const event of events) {
    const reading = readEvent(event, zone);
    if (!reading.takesTime || reading.interval.end <= keptFrom(now)) gone.push(event.id);
    else kept.push({ ...mirrored(calendar, event, now), ...reading.interval });
  }
  if (kept.length > 0) await tx.calendarEvents.put(calendar.businessId, kept, listing);
  const removed = gone.length > 0 ? await tx.calendarEvents.remove(calendar.id, gone) : 0;
  if (kept.length + removed > 0) await tx.businesses.touchAvailability(calendar.businessId);
  await reviewOverlaps(deps, tx, { calendar, eventIds: events.map(({ id }) => id) });
}

async function reviewOverlaps(
  deps: SyncDeps,
  tx: Repositories,
  { calendar, eventIds: ids }: { calendar: ConnectedCalendar; eventIds: readonly string[] },
): Promise<void> {
  const now = deps.clock.now();
  const met = await tx.calendarEvents.overlaps(calendar.id, { eventIds: ids, after: now });
  for (const { bookingId, event } of met) {
    await raiseOverlap(deps, tx, { businessId: calendar.businessId, bookingId, event });
  }
  for (const open of await tx.calendarConflicts.overlapsOf(calendar.id, ids)) {
    const isStill = met.some(
      ({ bookingId, event }) => bookingId === open.bookingId && event.eventId === open.eventId,
    );
    if (!isStill) await tx.calendarConflicts.resolve(open.id, { resolution: 'gone', at: now });
  }
}

/** Unless the owner decided already that both may stand. */
export async function raiseOverlap(
  deps: Pick<SyncDeps, 'clock' | 'secrets'>,
  tx: Repositories,
  { businessId, bookingId, event }: { businessId: string; bookingId: string; event: MirroredEvent },
): Promise<void> {
  const { calendarId, eventId } = event;
  if (await tx.calendarConflicts.isKept({ bookingId, calendarId, eventId })) return;
  await raiseConflict(deps, tx, {
    booking: { id: bookingId, businessId },
    calendarId,
    eventId,
    kind: 'overlap',
    event: { start: event.start, end: event.end },
    summary: event.summary,
  });
}

async function sorted(
  deps: SyncDeps,
  batch: Batch,
): Promise<{ foreign: GoogleEvent[]; own: GoogleEvent[] }> {
  const { calendar, events } = batch;
  const links = await deps.store.read.eventLinks.ofEvents(
    calendar.id,
    events.map(({ id }) => id),
  );
  const known = new Set(links.map(({ eventId }) => eventId));
  const foreign: GoogleEvent[] = [];
  const own: GoogleEvent[] = [];
  for (const event of events) {
    const isOurs = known.has(event.id) || (await isRecognised(deps, batch, event));
    (isOurs ? own : foreign).push(event);
  }
  return { foreign, own };
}

/**
 * An event we wrote before the account was connected again. A copy somebody made of ours has the tags too, but an id of
 * its own: it is one more appointment.
 */
async function isRecognised(
  deps: SyncDeps,
  { calendar }: Batch,
  event: GoogleEvent,
): Promise<boolean> {
  const { businessId } = calendar;
  const bookingId = taggedBooking(event, instanceOf(deps, businessId));
  if (bookingId === null || event.status === 'cancelled') return false;
  if (!eventIds(deps, { bookingId, calendar }).includes(event.id)) return false;
  if ((await deps.store.read.bookings.byId(businessId, bookingId)) === null) return false;
  await deps.store.write((tx) =>
    tx.eventLinks.put({
      businessId,
      bookingId,
      calendarId: calendar.id,
      eventId: event.id,
      state: 'present',
      etag: null,
      written: null,
      writtenRevision: null,
      updatedAt: deps.clock.now(),
    }),
  );
  return true;
}

async function mirrorOwn(
  deps: SyncDeps,
  tx: Repositories,
  { calendar, events, listing }: Omit<Batch, 'connection'>,
): Promise<void> {
  const now = deps.clock.now();
  const zone = deps.zones.of(calendar.timezone);
  const links = await tx.eventLinks.ofEvents(
    calendar.id,
    events.map(({ id }) => id),
  );
  const kept = events.flatMap((event) => {
    const interval = event.status === 'cancelled' ? null : intervalOf(event, zone);
    const link = links.find(({ eventId }) => eventId === event.id);
    if (interval === null || link === undefined) return [];
    // Taken out of the bin when its booking was cancelled already: then it is an event like any other.
    const bookingId = link.state === 'gone' ? null : link.bookingId;
    // Our own title names the customer, whom the booking names already.
    const summary = bookingId === null ? event.summary : null;
    return [{ ...mirrored(calendar, event, now), ...interval, bookingId, summary }];
  });
  const gone = events.filter(({ status }) => status === 'cancelled').map(({ id }) => id);
  if (kept.length > 0) await tx.calendarEvents.put(calendar.businessId, kept, listing);
  if (gone.length > 0) await tx.calendarEvents.remove(calendar.id, gone);
  await tx.businesses.touchAvailability(calendar.businessId);
}

function mirrored(calendar: ConnectedCalendar, event: GoogleEvent, now: number) {
  return {
    calendarId: calendar.id,
    eventId: event.id,
    seriesId: event.seriesId,
    etag: event.etag,
    summary: event.summary,
    bookingId: null,
    updatedAt: event.updatedAt ?? now,
  };
}
