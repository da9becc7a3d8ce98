import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';

/** Google's name for the main calendar of whoever asks. */
export const PRIMARY = 'primary';

/** A calendar that has not been read yet. */
export function newCalendar(
  given: Pick<
    ConnectedCalendar,
    'id' | 'businessId' | 'connectionId' | 'googleId' | 'name' | 'timezone'
  >,
): ConnectedCalendar {
  return {
    ...given,
    syncToken: null,
    syncedAt: null,
    lookedAt: null,
    listedAt: null,
    windowEnd: null,
    failingSince: null,
    stoppedAt: null,
    lastError: null,
    channel: null,
  };
}
