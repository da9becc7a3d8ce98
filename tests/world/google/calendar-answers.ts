import type { Accounts } from './accounts.ts';
import type { CalendarBook } from './calendar-book.ts';
import type { Ask } from './exchange.ts';
import { isRecord, jsonOf, textOf } from './exchange.ts';
import { readBound } from './event-times.ts';
import { invalid, required } from './refusals.ts';

/** An entry of a person's list of calendars. */
export function calendarListEntry({ facts, change }: CalendarBook): object {
  return {
    kind: 'calendar#calendarListEntry',
    etag: `"${change}"`,
    id: facts.id,
    summary: facts.summary,
    timeZone: facts.timeZone,
    accessRole: facts.accessRole,
    backgroundColor: facts.isPrimary ? '#9fe1e7' : '#f6bf26',
    foregroundColor: '#000000',
    colorId: facts.isPrimary ? '14' : '5',
    selected: true,
    defaultReminders: [],
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
    ...(facts.isPrimary ? { primary: true } : {}),
  };
}

export function calendarList(books: readonly CalendarBook[], query: URLSearchParams): object {
  const roles = ['freeBusyReader', 'reader', 'writer', 'owner'];
  const least = roles.indexOf(query.get('minAccessRole') ?? 'freeBusyReader');
  const all = books.filter(({ facts }) => roles.indexOf(facts.accessRole) >= least);
  const size = Math.min(Number(query.get('maxResults') ?? 100), 250);
  const from = Number(query.get('pageToken') ?? 0);
  const isLast = from + size >= all.length;
  return {
    kind: 'calendar#calendarList',
    etag: '"list"',
    items: all.slice(from, from + size).map(calendarListEntry),
    ...(isLast ? { nextSyncToken: 'calendars' } : { nextPageToken: String(from + size) }),
  };
}

/** A calendar's own settings. */
export function calendarAnswer({ facts, change }: CalendarBook): object {
  return {
    kind: 'calendar#calendar',
    etag: `"${change}"`,
    id: facts.id,
    summary: facts.summary,
    timeZone: facts.timeZone,
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}

/** Makes a calendar; it stands in the person's list at once. */
export function insertCalendar(accounts: Accounts, email: string, ask: Ask): object {
  const sent = jsonOf(ask);
  const summary = textOf(sent['summary']);
  if (summary === undefined || summary === '') throw required('Missing summary.');
  const count = accounts.listOf(email).length;
  const book = accounts.addCalendar(email, {
    id: `made-${count}-${email.replaceAll(/[^a-z0-9]/gu, '')}@group.calendar.google.com`,
    summary,
    timeZone: textOf(sent['timeZone']) ?? 'UTC',
  });
  return calendarAnswer(book);
}

/** Busy times of calendars; unknown ones are answered with an error of their own. */
export function freeBusy(books: readonly CalendarBook[], ask: Ask): object {
  const sent = jsonOf(ask);
  const from = readBound(textOf(sent['timeMin']) ?? null, 'timeMin');
  const to = readBound(textOf(sent['timeMax']) ?? null, 'timeMax');
  if (from === null || to === null || to <= from) throw invalid('Bad Request', 'timeMin');
  const items = Array.isArray(sent['items']) ? sent['items'].filter(isRecord) : [];
  const calendars = items.map(({ id }) => {
    const book = books.find(({ facts }) => (id === 'primary' ? facts.isPrimary : facts.id === id));
    return [
      String(id),
      book === undefined
        ? { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] }
        : { busy: busyTimes(book, from, to) },
    ];
  });
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(from).toISOString(),
    timeMax: new Date(to).toISOString(),
    calendars: Object.fromEntries(calendars),
  };
}

function busyTimes(book: CalendarBook, from: number, to: number): object[] {
  const times = [...book.all()]
    .filter(({ resource }) => resource.recurringEventId === undefined)
    .flatMap((event) =>
      event.resource.recurrence === undefined ? [event] : book.instancesOf(event, to),
    )
    .filter(
      ({ resource, startMs, endMs }) =>
        startMs < to &&
        endMs > from &&
        resource.status !== 'cancelled' &&
        resource.transparency !== 'transparent' &&
        resource.eventType !== 'workingLocation' &&
        resource.eventType !== 'birthday' &&
        resource.attendees?.some((guest) => guest.self && guest.responseStatus === 'declined') !==
          true,
    )
    .map(({ startMs, endMs }) => ({ start: Math.max(startMs, from), end: Math.min(endMs, to) }))
    .toSorted((one, other) => one.start - other.start);
  const merged: { start: number; end: number }[] = [];
  for (const time of times) {
    const last = merged.at(-1);
    if (last === undefined || last.end < time.start) merged.push({ ...time });
    else last.end = Math.max(last.end, time.end);
  }
  return merged.map(({ start, end }) => ({
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  }));
}
