import { AppError } from '../../contract/app-error.ts';
import type { Interval } from '../../domain/availability/types.ts';
import { isOwn } from '../../domain/calendar-sync/event-identity.ts';
import { ownEventNews } from '../../domain/calendar-sync/own-event.ts';
import type { OwnEventNews } from '../../domain/calendar-sync/own-event.ts';
import { intervalOf } from '../../domain/calendar-sync/read-event.ts';
import type { GoogleEvent } from '../../domain/calendar-sync/types.ts';
import { readWritten } from '../../domain/calendar-sync/written.ts';
import { isActiveAt } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { Connection } from '../../ports/connections.ts';
import type { EventLink } from '../../ports/event-links.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type { Repositories } from '../../ports/store.ts';
import { cancelFromGoogle, moveFromGoogle } from './change-from-google.ts';
import { raiseConflict } from './conflict-rows.ts';
import { placeOf } from './deps.ts';
import type { SyncDeps } from './deps.ts';
import { destinationOf } from './destination.ts';
import { writeMessage } from './plan-writes.ts';

export interface OwnEvent {
  readonly calendar: ConnectedCalendar;
  readonly connection: Connection;
  readonly event: GoogleEvent;
  /** For an event asked for alone, not read off a list: the link as it was before that. */
  readonly askedAfter?: EventLink;
}

/** What stands around our event, read in the transaction that acts on it. */
export interface OwnScene extends OwnEvent {
  readonly booking: Booking;
  readonly link: EventLink;
  readonly news: OwnEventNews;
}

/** Does with a booking what its owner did with its event in Google, as far as the settings and other bookings let it. */
export async function heedOwnEvent(deps: SyncDeps, own: OwnEvent): Promise<void> {
  const seen = await sceneOf(deps, deps.store.read, own);
  if (seen === null || isKnown(seen)) return;
  if (own.askedAfter !== undefined && !isSameLink(seen.link, own.askedAfter)) return;
  const judged = await proven(deps, seen);
  if (judged === null) return;
  try {
    await deps.store.write((tx) => act(deps, tx, { ...judged, isToBeAsked: false }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Another booking stands there, or this one ended meanwhile: the owner decides.
    await deps.store.write((tx) => act(deps, tx, { ...judged, isToBeAsked: true }));
  }
  deps.wakeOutbox();
}

async function sceneOf(
  deps: SyncDeps,
  repositories: Repositories,
  own: OwnEvent,
): Promise<OwnScene | null> {
  const { calendar, connection, event } = own;
  const link = await repositories.eventLinks.ofEvent(calendar.id, event.id);
  if (link === null || !isOwn(event, link.bookingId)) return null;
  const booking = await repositories.bookings.byId(calendar.businessId, link.bookingId);
  if (booking === null) return null;
  const now = deps.clock.now();
  const destination = await destinationOf(deps, repositories, booking);
  const news = ownEventNews({
    event,
    time: intervalOf(event, deps.zones.of(calendar.timezone)),
    // Owners tidy up what is over: that is no cancellation.
    booking: isActiveAt(booking, now) && booking.end > now ? booking : null,
    written: readWritten(link.written),
    isExpected: link.state === 'present' && destination?.calendar.id === calendar.id,
    settings: connection.settings,
    now,
  });
  return { ...own, booking, link, news };
}

/** Our own echo, or told before. */
function isKnown({ link, event }: OwnScene): boolean {
  return link.state === 'present' && link.etag !== null && link.etag === event.etag;
}

/**
 * A move or a deletion changes somebody's appointment, so a list's word for it is checked with the event itself: the
 * list may be older than our last write, or the event may be back.
 */
async function proven(deps: SyncDeps, scene: OwnScene): Promise<OwnScene | null> {
  const { news, askedAfter, calendar, event } = scene;
  if (askedAfter !== undefined || news.says === 'nothing' || news.says === 'outdated') return scene;
  try {
    return { ...scene, event: await deps.google.get(placeOf(calendar), event.id) };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    if (error.kind === 'gone') return scene;
    if (error.kind !== 'not_found') throw error;
    return news.says === 'deleted' ? { ...scene, news: { says: 'deleted', may: 'ask' } } : null;
  }
}

async function act(
  deps: SyncDeps,
  tx: Repositories,
  judged: OwnScene & { readonly isToBeAsked: boolean },
): Promise<void> {
  const fresh = await sceneOf(deps, tx, judged);
  // Written meanwhile: then what was seen is older, and Google will tell of what is newer.
  if (fresh === null || isKnown(fresh) || !isSameLink(fresh.link, judged.link)) return;
  const scene = { ...fresh, news: least(fresh.news, judged.news) };
  const { news } = scene;
  const { isToBeAsked } = judged;
  switch (news.says) {
    case 'nothing':
      return adopt(deps, tx, scene);
    case 'outdated':
      await adopt(deps, tx, scene);
      return writeAgain(deps, tx, scene);
    case 'deleted':
      if (news.may === 'ask' || isToBeAsked) return ask(deps, tx, { ...scene, place: null });
      return cancelFromGoogle(deps, tx, scene);
    case 'moved':
      if (news.may === 'ask' || isToBeAsked) return ask(deps, tx, { ...scene, place: news.to });
      return moveFromGoogle(deps, tx, { ...scene, place: news.to });
  }
}

function isSameLink(one: EventLink, other: EventLink): boolean {
  return one.state === other.state && one.etag === other.etag && one.written === other.written;
}

/** Of two judgements of the same deletion the more careful one. */
function least(fresh: OwnEventNews, judged: OwnEventNews): OwnEventNews {
  return fresh.says === 'deleted' && judged.says === 'deleted' && judged.may === 'ask'
    ? judged
    : fresh;
}

/** Takes note of what Google has, so that the next write meets no surprise. */
async function adopt(deps: SyncDeps, tx: Repositories, scene: OwnScene): Promise<void> {
  const { link, event, calendar } = scene;
  const isGone = event.status === 'cancelled' && scene.news.says === 'nothing';
  // Taken out of the bin again, before anybody was cancelled over it.
  const isBack = link.state === 'gone' && !isGone && isActiveAt(scene.booking, deps.clock.now());
  await tx.eventLinks.put({
    ...link,
    ...(isGone ? { state: 'gone', written: null } : {}),
    ...(isBack ? { state: 'present' } : {}),
    etag: event.etag,
    updatedAt: deps.clock.now(),
  });
  if (!isGone) {
    await tx.calendarConflicts.settle(
      { calendarId: calendar.id, eventId: event.id },
      deps.clock.now(),
    );
  }
}

async function writeAgain(deps: SyncDeps, tx: Repositories, scene: OwnScene): Promise<void> {
  const { booking, calendar, event } = scene;
  const message = writeMessage(deps, {
    booking,
    calendarId: calendar.id,
    stamp: `after ${event.etag ?? ''}`,
  });
  await tx.outbox.add([message], deps.clock.now());
}

async function ask(
  deps: SyncDeps,
  tx: Repositories,
  scene: OwnScene & { readonly place: Interval | null },
): Promise<void> {
  const { link, booking, calendar, place } = scene;
  const isGone = place === null;
  await tx.eventLinks.put({
    ...link,
    state: isGone ? 'gone' : link.state,
    etag: scene.event.etag,
    updatedAt: deps.clock.now(),
  });
  await raiseConflict(deps, tx, {
    booking,
    calendarId: calendar.id,
    eventId: scene.event.id,
    kind: isGone ? 'deleted' : 'illegal_move',
    event: place,
    summary: null,
  });
}
