import type { GoogleCalendar } from '../../ports/google-calendar.ts';
import type { Log } from '../../ports/log.ts';
import type { Core } from '../core.ts';

/** What the verbs between bookings and Google Calendar work with. */
export interface SyncDeps extends Pick<
  Core,
  'store' | 'clock' | 'secrets' | 'zones' | 'publicUrl' | 'wakeOutbox'
> {
  readonly google: GoogleCalendar;
  readonly log: Log;
  /** Between 0 and 1. */
  readonly chance: () => number;
}

/** Every question of how a calendar is seen. */
export function placeOf(calendar: { connectionId: string; googleId: string }): {
  connectionId: string;
  googleId: string;
} {
  return { connectionId: calendar.connectionId, googleId: calendar.googleId };
}
