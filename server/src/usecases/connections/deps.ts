import type { GoogleDirectory } from '../../ports/google-directory.ts';
import type { GoogleOAuth } from '../../ports/google-oauth.ts';
import type { Core } from '../core.ts';

/** What the verbs about connected accounts work with. */
export interface ConnectionDeps extends Pick<
  Core,
  'store' | 'secrets' | 'secretBox' | 'clock' | 'publicUrl' | 'wakeOutbox'
> {
  /** Null until whoever runs this server gave it a client of its own at Google. */
  readonly google: GoogleClient | null;
}

export interface GoogleClient {
  readonly oauth: GoogleOAuth;
  readonly directory: GoogleDirectory;
  /** Where Google sends the owner back. */
  readonly redirectUri: string;
}
