import type { CalendarBook } from './calendar-book.ts';
import { readBound, writeInstant } from './event-times.ts';
import type { BareTombstone, EventResource, StoredEvent } from './event-types.ts';
import type { ListMemory } from './list-memory.ts';
import { fullSyncRequired, invalid, refusal } from './refusals.ts';

const NOT_WITH_A_SYNC_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'q',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** How deleted events look in lists: as the organizer sees them, or with no more than is guaranteed. */
export type Tombstones = 'full' | 'bare';

/** One page of a list, full or since a sync token. */
export function listEvents(
  book: CalendarBook,
  query: URLSearchParams,
  { memory, tombstones }: { memory: ListMemory; tombstones: Tombstones },
): unknown {
  const syncToken = query.get('syncToken');
  if (syncToken !== null) refuseForbidden(query);
  const page = memory.open(book, query, () => {
    const since = syncToken === null ? null : memory.readSyncToken(book, query, syncToken);
    if (since !== null && since < book.oldestChange) throw fullSyncRequired();
    return since === null ? fullList(book, query) : changesSince(book, query, since);
  });
  const zone = query.get('timeZone') ?? book.facts.timeZone;
  return {
    kind: 'calendar#events',
    etag: `"p${book.change}"`,
    summary: book.facts.summary,
    description: '',
    updated: newest(page.items),
    timeZone: book.facts.timeZone,
    accessRole: book.facts.accessRole,
    defaultReminders: [{ method: 'popup', minutes: 30 }],
    items: page.items.map((item) => shown(item, { zone, book, tombstones })),
    ...(page.nextPageToken === null ? {} : { nextPageToken: page.nextPageToken }),
    ...(page.nextPageToken === null && isSyncable(query) ? { nextSyncToken: page.syncToken } : {}),
  };
}

/** One page of the instances of a series. */
export function listInstances(
  book: CalendarBook,
  series: StoredEvent,
  given: { query: URLSearchParams; memory: ListMemory },
): unknown {
  const { query, memory } = given;
  const page = memory.open(book, query, () =>
    book
      .instancesOf(series)
      .filter(
        ({ resource }) => resource.status !== 'cancelled' || query.get('showDeleted') === 'true',
      )
      .filter(isInWindow(query))
      .map(({ resource }) => resource),
  );
  return {
    kind: 'calendar#events',
    etag: `"p${book.change}"`,
    summary: book.facts.summary,
    timeZone: book.facts.timeZone,
    accessRole: book.facts.accessRole,
    updated: newest(page.items),
    defaultReminders: [],
    items: page.items,
    ...(page.nextPageToken === null ? {} : { nextPageToken: page.nextPageToken }),
  };
}

// A list that was filtered cannot be continued; a window is no filter in this sense.
function isSyncable(query: URLSearchParams): boolean {
  return NOT_WITH_A_SYNC_TOKEN.every((name) => name.startsWith('time') || !query.has(name));
}

function refuseForbidden(query: URLSearchParams): void {
  const refused = NOT_WITH_A_SYNC_TOKEN.find((name) => query.has(name));
  const location = refused ?? (query.get('showDeleted') === 'false' ? 'showDeleted' : undefined);
  if (location !== undefined)
    throw invalid('Sync token cannot be used with this parameter.', location);
}

function fullList(book: CalendarBook, query: URLSearchParams): EventResource[] {
  const isSingle = query.get('singleEvents') === 'true';
  const order = query.get('orderBy');
  if (order === 'startTime' && !isSingle)
    throw refusal(400, [
      'badRequest',
      'The requested ordering is not available for the particular query.',
    ]);
  const timeMax = readBound(query.get('timeMax'), 'timeMax');
  const found = [...book.all()]
    .flatMap((event) => {
      const { recurrence, recurringEventId } = event.resource;
      if (!isSingle) return [event];
      if (recurrence !== undefined) return book.instancesOf(event, timeMax ?? undefined);
      // An exception comes with its series, unless that ended before it.
      return recurringEventId === undefined || !isListedWithSeries(book, event, timeMax)
        ? [event]
        : [];
    })
    .filter(isInWindow(query))
    .filter(isShown(query))
    .filter(matches(query));
  if (order === 'startTime') found.sort((one, other) => one.startMs - other.startMs);
  if (order === 'updated') found.sort((one, other) => one.change - other.change);
  return found.map(({ resource }) => resource);
}

function isListedWithSeries(
  book: CalendarBook,
  { resource }: StoredEvent,
  timeMax: number | null,
): boolean {
  const series = book.find(resource.recurringEventId ?? '');
  if (series === undefined) return false;
  return book
    .instancesOf(series, timeMax ?? undefined)
    .some((instance) => instance.resource.id === resource.id);
}

// All that changed, wherever it lies: a client must not count on the window of its first list.
function changesSince(book: CalendarBook, query: URLSearchParams, since: number): EventResource[] {
  const isSingle = query.get('singleEvents') === 'true';
  const changed = [...book.all()].filter(({ change }) => change > since);
  const found = changed.flatMap((event) =>
    isSingle && event.resource.recurrence !== undefined
      ? book.instancesOf(event).filter(({ change }) => change > since)
      : [event],
  );
  const gone = isSingle ? [...book.goneInstances()].filter(({ change }) => change > since) : [];
  const byId = new Map([...gone, ...found].map(({ resource }) => [resource.id, resource]));
  return [...byId.values()];
}

function isInWindow(query: URLSearchParams): (event: StoredEvent) => boolean {
  const timeMin = readBound(query.get('timeMin'), 'timeMin');
  const timeMax = readBound(query.get('timeMax'), 'timeMax');
  if (timeMin !== null && timeMax !== null && timeMax <= timeMin)
    throw refusal(400, ['timeRangeEmpty', 'The specified time range is empty.'], {
      domain: 'calendar',
    });
  return ({ resource, startMs, endMs }) =>
    (timeMax === null || startMs < timeMax) &&
    // A series is listed unexpanded as long as it goes on.
    (timeMin === null || endMs > timeMin || resource.recurrence !== undefined);
}

function isShown(query: URLSearchParams): (event: StoredEvent) => boolean {
  const isSingle = query.get('singleEvents') === 'true';
  const updatedMin = readBound(query.get('updatedMin'), 'updatedMin');
  return ({ resource }) => {
    if (updatedMin !== null) return Date.parse(resource.updated) >= updatedMin;
    if (resource.status !== 'cancelled' || query.get('showDeleted') === 'true') return true;
    return !isSingle && resource.recurringEventId !== undefined;
  };
}

function matches(query: URLSearchParams): (event: StoredEvent) => boolean {
  const words = query.get('q')?.toLowerCase();
  const uid = query.get('iCalUID');
  const types = query.getAll('eventTypes');
  const tags = (['private', 'shared'] as const).flatMap((part) =>
    query.getAll(`${part}ExtendedProperty`).map((text) => {
      const cut = text.indexOf('=');
      return { part, key: text.slice(0, cut), value: text.slice(cut + 1) };
    }),
  );
  return ({ resource }) =>
    (uid === null || resource.iCalUID === uid) &&
    (types.length === 0 || types.includes(resource.eventType)) &&
    tags.every(({ part, key, value }) => resource.extendedProperties?.[part]?.[key] === value) &&
    (words === undefined ||
      [resource.summary, resource.description, resource.location]
        .join(' ')
        .toLowerCase()
        .includes(words));
}

function shown(
  resource: EventResource,
  { zone, book, tombstones }: { zone: string; book: CalendarBook; tombstones: Tombstones },
): EventResource | BareTombstone {
  if (resource.status === 'cancelled' && tombstones === 'bare') {
    const { id, etag, recurringEventId, originalStartTime } = resource;
    const bare = { kind: 'calendar#event', id, etag, status: 'cancelled' } as const;
    return recurringEventId === undefined ? bare : { ...bare, recurringEventId, originalStartTime };
  }
  if (zone === book.facts.timeZone) return resource;
  const inZone = (time: EventResource['start']) =>
    time.dateTime === undefined
      ? time
      : { ...time, dateTime: writeInstant(Date.parse(time.dateTime), zone) };
  return { ...resource, start: inZone(resource.start), end: inZone(resource.end) };
}

function newest(items: readonly EventResource[]): string {
  return items.reduce(
    (last, { updated }) => (updated > last ? updated : last),
    '1970-01-01T00:00:00.000Z',
  );
}
