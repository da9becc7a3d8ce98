import type { Delivery } from './outbox-handlers.ts';
import type { PeriodicWork } from './schedule.ts';
import type { CalendarSync } from '../usecases/calendar-sync/calendar-sync.ts';
import { deliverWrite } from '../usecases/calendar-sync/deliver-write.ts';
import type { SyncDeps } from '../usecases/calendar-sync/deps.ts';
import { stopLongFailing } from '../usecases/calendar-sync/failing.ts';
import { GOOGLE_WRITE } from '../usecases/calendar-sync/plan-writes.ts';
import { createWatching } from '../usecases/calendar-sync/watch-calendars.ts';

/** Kinds of rows that wait for Google. */
export const GOOGLE_KINDS: readonly string[] = [GOOGLE_WRITE];

/** Writes bookings into Google; ids are ours and states are compared, so every row may be delivered again. */
export function writeGoogle(deps: SyncDeps): Readonly<Record<string, Delivery>> {
  return {
    [GOOGLE_WRITE]: { deliver: (row) => deliverWrite(deps, row), isRepeatable: true },
  };
}

/** What is done about Google without being asked. */
export function googleWork(deps: SyncDeps, sync: CalendarSync): readonly PeriodicWork[] {
  const watching = createWatching(deps);
  return [
    { name: 'look at Google calendars', everyMs: 30_000, run: () => sync.poll() },
    { name: 'stop long failing calendars', everyMs: 30_000, run: () => stopLongFailing(deps) },
    { name: 'have Google tell of changes', everyMs: 60_000, run: () => watching.watchAll() },
  ];
}
