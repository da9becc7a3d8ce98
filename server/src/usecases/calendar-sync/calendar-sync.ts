import { pauseAfter } from '../../domain/calendar-sync/sync-times.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import { breakConnection } from '../connections/break-connection.ts';
import type { SyncDeps } from './deps.ts';
import { noteFailure } from './failing.ts';
import { syncCalendar } from './sync-calendar.ts';
import type { Synced, Watched } from './sync-calendar.ts';

/** How a look at a calendar ended; `off` when nothing is to be read from it. The reason is for the owner. */
export type SyncOutcome =
  | { readonly ended: Synced | 'off' }
  | { readonly ended: 'failed'; readonly reason: string; readonly kind: GoogleError['kind'] };

export interface CalendarSync {
  /** Looks now, whatever failed before; who asks while a look is under way gets another one after it. */
  syncNow(calendarId: string): Promise<SyncOutcome>;
  /** Looks soon; many such wishes become one look. */
  wish(calendarId: string): void;
  /** Looks at every calendar whose turn it is, unless another process does; returns how many changed. */
  poll(): Promise<number>;
  /** When this process last heard from Google that nothing is missing. */
  checkedAt(calendarId: string): number | null;
  /** Resolves when no look is under way. */
  settled(): Promise<void>;
}

interface Turn {
  failures: number;
  notBefore: number;
  checkedAt: number | null;
}

/** Looks at calendars one at a time each; what it remembers between looks is only about when to look again. */
export function createCalendarSync(
  deps: SyncDeps & { readonly pause: (ms: number) => Promise<void> },
): CalendarSync {
  const turns = new Map<string, Turn>();
  const running = new Map<string, Promise<SyncOutcome>>();
  const waiting = new Map<string, Promise<SyncOutcome>>();
  const wishes = new Map<string, Promise<void>>();
  return {
    syncNow,
    wish(calendarId) {
      if (!wishes.has(calendarId)) wishes.set(calendarId, fulfil(calendarId));
    },
    async poll() {
      const now = deps.clock.now();
      const calendars = await deps.store.read.connectedCalendars.all();
      // After a start everything is looked at once.
      const unseen = calendars.filter(({ id }) => !turns.has(id));
      const due = calendars.filter(({ id, channel, lookedAt: anybodyLookedAt }) => {
        const turn = turns.get(id);
        if (turn === undefined) return false;
        const isHeard = channel !== null && channel.expiresAt > now;
        const everyMs = isHeard ? HEARD_EVERY_MS : POLL_EVERY_MS;
        const lookedAt = Math.max(turn.checkedAt ?? 0, anybodyLookedAt ?? 0);
        return now >= turn.notBefore && now - lookedAt >= everyMs;
      });
      const ours = [...unseen.map(({ id }) => id), ...(await takeTurns(deps, due, now))];
      let changed = 0;
      for (let first = 0; first < ours.length; first += AT_ONCE) {
        const some = ours.slice(first, first + AT_ONCE);
        const outcomes = await Promise.all(some.map(syncNow));
        changed += outcomes.filter(({ ended }) => ended === 'changed').length;
      }
      return changed;
    },
    checkedAt: (calendarId) => turns.get(calendarId)?.checkedAt ?? null,
    async settled() {
      while (running.size + wishes.size > 0) {
        await Promise.all([...running.values(), ...wishes.values()]);
      }
    },
  };

  /** Google tells of every single change: what is told while we wait is seen by the same look. */
  async function fulfil(calendarId: string): Promise<void> {
    try {
      await deps.pause(TOGETHER_MS);
      wishes.delete(calendarId);
      await syncNow(calendarId);
    } catch (error) {
      deps.log.error({ err: error, calendarId }, 'A calendar could not be looked at');
    }
  }

  function syncNow(calendarId: string): Promise<SyncOutcome> {
    const present = running.get(calendarId);
    if (present === undefined) return begin(calendarId);
    // The look under way may have begun before what is meant: one more follows, for all who ask meanwhile.
    const next =
      waiting.get(calendarId) ??
      present
        .catch(() => undefined)
        .then(() => {
          waiting.delete(calendarId);
          return begin(calendarId);
        });
    waiting.set(calendarId, next);
    return next;
  }

  function begin(calendarId: string): Promise<SyncOutcome> {
    const look = lookAt(calendarId).finally(() => running.delete(calendarId));
    running.set(calendarId, look);
    return look;
  }

  async function lookAt(calendarId: string): Promise<SyncOutcome> {
    const watched = await watchedCalendar(deps, calendarId);
    if (watched === null) return { ended: 'off' };
    try {
      const ended = await syncCalendar(deps, watched);
      turns.set(calendarId, { failures: 0, notBefore: 0, checkedAt: deps.clock.now() });
      return { ended };
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      await noteFailure(deps, watched.calendar, error.kind);
      if (error.kind === 'scope') {
        await breakConnection(deps, watched.connection, 'scopes_missing');
      }
      const before = turns.get(calendarId);
      const failures = (before?.failures ?? 0) + 1;
      const notBefore = deps.clock.now() + pauseAfter(failures, deps.chance());
      turns.set(calendarId, { failures, notBefore, checkedAt: before?.checkedAt ?? null });
      return { ended: 'failed', reason: error.message, kind: error.kind };
    }
  }
}

const AT_ONCE = 8;
const TOGETHER_MS = 300;
const POLL_EVERY_MS = 25_000;
// Some notifications get lost.
const HEARD_EVERY_MS = 5 * 60_000;

/** Several processes ask at the same moments: each calendar is looked at by the first of them. */
async function takeTurns(
  { store }: SyncDeps,
  due: readonly ConnectedCalendar[],
  now: number,
): Promise<readonly string[]> {
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  const notSince = now - POLL_EVERY_MS;
  return store.write((tx) => tx.connectedCalendars.takeTurns(ids, { now, notSince }));
}

async function watchedCalendar({ store }: SyncDeps, calendarId: string): Promise<Watched | null> {
  const calendar = await store.read.connectedCalendars.find(calendarId);
  if (calendar === null) return null;
  const connection = await store.read.connections.find(calendar.connectionId);
  if (connection === null || connection.status !== 'ok') return null;
  return connection.settings.direction === 'out' ? null : { calendar, connection };
}
