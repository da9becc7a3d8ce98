import type { Clock } from '@bookingsaas/server/ports/clock';
import { millisOf } from './event-times.ts';
import type { Draft, EventResource, StoredEvent } from './event-types.ts';
import { occurrencesOf } from './recurrence.ts';
import type { Occurrence } from './recurrence.ts';

const DAY_MS = 86_400_000;

/** What the owner of a calendar set up. */
export interface CalendarFacts {
  readonly id: string;
  readonly summary: string;
  readonly timeZone: string;
  readonly accessRole: 'owner' | 'writer' | 'reader' | 'freeBusyReader';
  readonly isPrimary: boolean;
  /** Some calendars, such as holidays, refuse push notifications. */
  readonly refusesPush: boolean;
}

/** An instance that a series had in an earlier state. */
interface GoneInstance {
  readonly resource: EventResource;
  readonly change: number;
}

/** One calendar with all it ever had: deleted events stay as tombstones and keep their ids. */
export interface CalendarBook {
  readonly facts: CalendarFacts;
  /** The number of the last change. */
  readonly change: number;
  /** Sync tokens of earlier changes are no longer believed. */
  readonly oldestChange: number;
  all(): Iterable<StoredEvent>;
  find(id: string): StoredEvent | undefined;
  /** The event, or the instance of a series that this id stands for. */
  resolve(id: string): StoredEvent | undefined;
  put(draft: Draft): StoredEvent;
  /** Instances of a series up to the horizon, changed and cancelled ones in their place. */
  instancesOf(series: StoredEvent, until?: number): StoredEvent[];
  goneInstances(): Iterable<GoneInstance>;
  expireSyncTokens(): void;
  onChange(listen: () => void): void;
}

/** `horizonDays`: how far endless series are expanded from now. */
export function createCalendarBook(
  facts: CalendarFacts,
  { clock, horizonDays }: { clock: Clock; horizonDays: number },
): CalendarBook {
  const events = new Map<string, StoredEvent>();
  const exceptions = new Map<string, Set<string>>();
  const gone = new Map<string, GoneInstance>();
  const listeners: (() => void)[] = [];
  let change = 0;
  let oldestChange = 0;

  const book: CalendarBook = {
    facts,
    get change() {
      return change;
    },
    get oldestChange() {
      return oldestChange;
    },
    all: () => events.values(),
    find: (id) => events.get(id),
    resolve: (id) => events.get(id) ?? instanceWithId(id),
    put(draft) {
      const before = events.get(draft.id);
      const instancesBefore = before === undefined ? [] : plainInstances(before, horizon());
      change += 1;
      const stored = store(draft, before);
      if (draft.recurringEventId !== undefined) noteException(draft.recurringEventId, draft.id);
      if (before?.resource.recurrence !== undefined) retire(instancesBefore, stored);
      for (const listen of listeners) listen();
      return stored;
    },
    instancesOf(series, until = horizon()) {
      return plainInstances(series, until).map(
        (instance) => events.get(instance.resource.id) ?? instance,
      );
    },
    goneInstances: () => gone.values(),
    expireSyncTokens() {
      change += 1;
      oldestChange = change;
    },
    onChange: (listen) => void listeners.push(listen),
  };
  return book;

  function horizon(): number {
    return clock.now() + horizonDays * DAY_MS;
  }

  function store(draft: Draft, before: StoredEvent | undefined): StoredEvent {
    const now = new Date(clock.now()).toISOString();
    const resource: EventResource = {
      ...draft,
      kind: 'calendar#event',
      etag: `"${3_500_000_000_000_000 + change * 2}"`,
      created: before?.resource.created ?? now,
      updated: now,
    };
    const stored = {
      resource,
      change,
      startMs: millisOf(resource.start, facts.timeZone),
      endMs: millisOf(resource.end, facts.timeZone),
    };
    // Put last, so that what changed most recently comes last.
    events.delete(draft.id);
    events.set(draft.id, stored);
    gone.delete(draft.id);
    return stored;
  }

  function noteException(seriesId: string, id: string): void {
    const ids = exceptions.get(seriesId) ?? new Set();
    exceptions.set(seriesId, ids.add(id));
  }

  // Instances that a changed or deleted series no longer has leave tombstones, exceptions included.
  function retire(before: readonly StoredEvent[], series: StoredEvent): void {
    const kept = new Set(plainInstances(series, horizon()).map((instance) => instance.resource.id));
    for (const instance of before) {
      if (kept.has(instance.resource.id)) continue;
      gone.set(instance.resource.id, {
        change,
        resource: { ...instance.resource, status: 'cancelled', etag: series.resource.etag },
      });
    }
    for (const id of exceptions.get(series.resource.id) ?? []) {
      if (kept.has(id)) continue;
      const exception = events.get(id);
      events.delete(id);
      exceptions.get(series.resource.id)?.delete(id);
      if (exception === undefined) continue;
      gone.set(id, {
        change,
        resource: { ...exception.resource, status: 'cancelled', etag: series.resource.etag },
      });
    }
  }

  function plainInstances(series: StoredEvent, until: number): StoredEvent[] {
    const { recurrence, start, end, status } = series.resource;
    if (recurrence === undefined || status === 'cancelled') return [];
    return occurrencesOf({ recurrence, start, end }, facts.timeZone, until).map((occurrence) =>
      instanceOf(series, occurrence),
    );
  }

  function instanceWithId(id: string): StoredEvent | undefined {
    const cut = id.lastIndexOf('_');
    const series = cut < 0 ? undefined : events.get(id.slice(0, cut));
    if (series === undefined) return undefined;
    return plainInstances(series, horizon()).find((instance) => instance.resource.id === id);
  }
}

function instanceOf(series: StoredEvent, occurrence: Occurrence): StoredEvent {
  const { recurrence: _, ...shared } = series.resource;
  return {
    change: series.change,
    startMs: occurrence.startMs,
    endMs: occurrence.endMs,
    resource: {
      ...shared,
      kind: 'calendar#event',
      id: `${series.resource.id}_${occurrence.suffix}`,
      etag: series.resource.etag,
      status: series.resource.status,
      created: series.resource.created,
      updated: series.resource.updated,
      iCalUID: series.resource.iCalUID,
      sequence: series.resource.sequence,
      eventType: series.resource.eventType,
      start: occurrence.start,
      end: occurrence.end,
      recurringEventId: series.resource.id,
      originalStartTime: occurrence.start,
    },
  };
}
