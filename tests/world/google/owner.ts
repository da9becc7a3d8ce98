import type { CalendarBook } from './calendar-book.ts';
import type { Draft, EventResource, EventTime } from './event-types.ts';
import { mergePatch, readEvent } from './read-event.ts';
import { cancelled, known } from './write-events.ts';

/** What somebody puts into their calendar; `start` and `end` as instants, or as dates for whole days. */
export interface EventWish {
  readonly start: string;
  readonly end: string;
  readonly id?: string;
  readonly summary?: string;
  /** As in `RRULE:FREQ=WEEKLY;COUNT=4`; makes a series, with wall times of the calendar's zone. */
  readonly rule?: string;
  /** Any other field of an event. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A calendar in the hands of its owner, who needs no API for it. */
export interface OwnedCalendar {
  readonly id: string;
  /** Returns the id of the event. */
  add(wish: EventWish): string;
  /** Also moves one instance of a series, by the instance's id. */
  move(id: string, to: { start: string; end: string }): void;
  change(id: string, fields: Readonly<Record<string, unknown>>): void;
  /** Also cancels one instance of a series, by the instance's id. */
  delete(id: string): void;
  /** What the owner sees: all that is not deleted, series unexpanded. */
  events(): EventResource[];
  /** Also deleted ones. */
  event(id: string): EventResource | undefined;
  /** Ids of the instances of a series. */
  instances(id: string): string[];
  /** Every earlier sync token is answered with 410 from now on. */
  expireSyncTokens(): void;
}

export function ownedCalendar(book: CalendarBook, makeId: () => string): OwnedCalendar {
  const { facts } = book;
  const write = (sent: Readonly<Record<string, unknown>>, before?: EventResource) =>
    book.put(readEvent(sent, { id: before?.id ?? String(sent['id'] ?? makeId()), before, facts }))
      .resource;
  const change = (id: string, fields: Readonly<Record<string, unknown>>) => {
    const before = known(book, id).resource;
    write(mergePatch(before, fields), before);
  };
  return {
    id: facts.id,
    add: ({ start, end, rule, with: other, ...named }) =>
      write({
        summary: 'Private',
        ...named,
        ...other,
        start: timeOf(start, facts.timeZone),
        end: timeOf(end, facts.timeZone),
        ...(rule === undefined ? {} : { recurrence: [rule] }),
      }).id,
    move: (id, { start, end }) =>
      change(id, { start: timeOf(start, facts.timeZone), end: timeOf(end, facts.timeZone) }),
    change,
    delete(id) {
      const tombstone: Draft = cancelled(known(book, id));
      book.put(tombstone);
    },
    events: () =>
      [...book.all()]
        .map(({ resource }) => resource)
        .filter(({ status }) => status !== 'cancelled'),
    event: (id) => book.resolve(id)?.resource,
    instances: (id) => book.instancesOf(known(book, id)).map(({ resource }) => resource.id),
    expireSyncTokens: () => book.expireSyncTokens(),
  };
}

function timeOf(text: string, timeZone: string): EventTime {
  return /^\d{4}-\d\d-\d\d$/u.test(text) ? { date: text } : { dateTime: text, timeZone };
}
