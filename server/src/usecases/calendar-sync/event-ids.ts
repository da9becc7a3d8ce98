import { eventIdSource } from '../../domain/calendar-sync/event-identity.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { SyncDeps } from './deps.ts';

/** Ids a booking's event can have in a calendar, best first; only the first, unless somebody else has it. */
export function eventIds(
  { secrets }: Pick<SyncDeps, 'secrets'>,
  { bookingId, calendar }: { bookingId: string; calendar: Pick<ConnectedCalendar, 'googleId'> },
): string[] {
  return [0, 1, 2, 3].map((generation) =>
    secrets.hash(eventIdSource(bookingId, calendar.googleId, generation)).slice(0, 40),
  );
}
