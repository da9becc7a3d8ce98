import type { GoogleAccess } from '../../ports/google-access.ts';
import type { GoogleCalendar } from '../../ports/google-calendar.ts';
import type { GoogleDirectory } from '../../ports/google-directory.ts';
import type { GoogleOAuth } from '../../ports/google-oauth.ts';
import type { Core } from '../core.ts';

/** What consent and tokens work with. */
export interface ConnectionDeps extends Pick<
  Core,
  'store' | 'secrets' | 'secretBox' | 'clock' | 'publicUrl' | 'wakeOutbox'
> {
  /** Null until whoever runs this server gave it a client of its own at Google. */
  readonly google: GoogleClient | null;
}

export interface GoogleClient {
  readonly oauth: GoogleOAuth;
  /** Where Google sends the owner back. */
  readonly redirectUri: string;
}

/** What the verbs about connected accounts work with. */
export interface ConnectionParts extends ConnectionDeps {
  readonly access: GoogleAccess;
  readonly directory: GoogleDirectory;
  readonly googleCalendar: GoogleCalendar;
}
