import { googleWork, writeGoogle } from './jobs/google-calendar.ts';
import type { Delivery } from './jobs/outbox-handlers.ts';
import type { PeriodicWork } from './jobs/schedule.ts';
import type { Log } from './ports/log.ts';
import type { LookFirst } from './ports/last-look.ts';
import type { Subscriber } from './ports/subscriber.ts';
import { createCalendarSync } from './usecases/calendar-sync/calendar-sync.ts';
import type { CalendarSync } from './usecases/calendar-sync/calendar-sync.ts';
import type { SyncDeps } from './usecases/calendar-sync/deps.ts';
import { lookFirst } from './usecases/calendar-sync/look-first.ts';
import { tellGoogle } from './usecases/calendar-sync/tell-google.ts';
import type { ConnectionParts } from './usecases/connections/deps.ts';
import type { Core } from './usecases/core.ts';

/** Everything that keeps bookings and Google Calendar in agreement. */
export interface CalendarParts {
  readonly deps: SyncDeps;
  readonly sync: CalendarSync;
  readonly lookFirst: LookFirst;
  readonly subscriber: Subscriber;
  readonly deliveries: Readonly<Record<string, Delivery>>;
  readonly work: readonly PeriodicWork[];
}

export function composeCalendars(
  core: Core,
  { googleCalendar }: Pick<ConnectionParts, 'googleCalendar'>,
  log: Log,
): CalendarParts {
  const deps: SyncDeps = { ...core, google: googleCalendar, log, chance: Math.random };
  const sync = createCalendarSync({
    ...deps,
    pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  });
  return {
    deps,
    sync,
    lookFirst: (wanted) => lookFirst(deps, wanted),
    subscriber: tellGoogle(deps),
    deliveries: writeGoogle(deps),
    work: googleWork(deps, sync),
  };
}
