import type { CalendarBook } from './calendar-book.ts';
import type { Ask } from './exchange.ts';
import { jsonOf, textOf } from './exchange.ts';
import type { Draft, EventResource, StoredEvent } from './event-types.ts';
import { mergePatch, readEvent } from './read-event.ts';
import {
  alreadyDeleted,
  conditionNotMet,
  duplicateId,
  invalid,
  notFound,
  refusal,
} from './refusals.ts';

const EVENT_ID = /^[a-v0-9]{5,1024}$/u;

/** Makes an event, with the id of the client when it brings one; a deleted id stays taken. */
export function insertEvent(book: CalendarBook, ask: Ask, makeId: () => string): EventResource {
  requireWriter(book);
  const sent = withConference(jsonOf(ask), ask);
  const wish = textOf(sent['id']);
  if (wish !== undefined && !EVENT_ID.test(wish)) throw invalid('Invalid resource id value.');
  const id = wish ?? makeId();
  if (book.find(id) !== undefined) throw duplicateId();
  return book.put(readEvent({ status: 'confirmed', ...sent }, { id, facts: book.facts })).resource;
}

/** Replaces an event; this also revives a deleted one. */
export function updateEvent(book: CalendarBook, id: string, ask: Ask): EventResource {
  requireWriter(book);
  const before = known(book, id);
  requireMatch(before, ask);
  const sent = withConference(jsonOf(ask), ask, before.resource);
  return book.put(readEvent(sent, { id, before: before.resource, facts: book.facts })).resource;
}

/** Changes the fields that are sent. */
export function patchEvent(book: CalendarBook, id: string, ask: Ask): EventResource {
  requireWriter(book);
  const before = known(book, id);
  requireMatch(before, ask);
  const merged = mergePatch(before.resource, withConference(jsonOf(ask), ask, before.resource));
  return book.put(readEvent(merged, { id, before: before.resource, facts: book.facts })).resource;
}

/** Leaves a tombstone; deleting twice is refused. */
export function deleteEvent(book: CalendarBook, id: string, ask: Ask): void {
  requireWriter(book);
  const before = known(book, id);
  if (before.resource.status === 'cancelled') throw alreadyDeleted();
  requireMatch(before, ask);
  book.put(cancelled(before));
}

/** The tombstone of an event. */
export function cancelled({ resource }: StoredEvent): Draft {
  return { ...resource, status: 'cancelled' };
}

export function known(book: CalendarBook, id: string): StoredEvent {
  const event = book.resolve(id);
  if (event === undefined) throw notFound();
  return event;
}

function requireWriter({ facts }: CalendarBook): void {
  if (facts.accessRole === 'owner' || facts.accessRole === 'writer') return;
  throw refusal(403, ['requiredAccessLevel', 'You need to have writer access to this calendar.'], {
    domain: 'calendar',
  });
}

function requireMatch({ resource }: StoredEvent, { headers }: Ask): void {
  const wanted = headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== resource.etag) throw conditionNotMet();
}

// Without conferenceDataVersion=1 what a client says about a conference is ignored.
function withConference(
  sent: Readonly<Record<string, unknown>>,
  { query }: Ask,
  before?: EventResource,
): Readonly<Record<string, unknown>> {
  if (query.get('conferenceDataVersion') === '1') return sent;
  const { conferenceData: _, ...rest } = sent;
  const kept = before?.['conferenceData'];
  return kept === undefined ? rest : { ...rest, conferenceData: kept };
}
