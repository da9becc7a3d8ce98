import type { Config } from './config.ts';
import { createGoogleCalendar } from './integrations/google/google-calendar.ts';
import { createGoogleDirectory } from './integrations/google/google-directory.ts';
import { createGoogleOAuth } from './integrations/google/google-oauth.ts';
import type { GoogleDirectory } from './ports/google-directory.ts';
import type { Log } from './ports/log.ts';
import type { ConnectionParts } from './usecases/connections/deps.ts';
import { createGoogleAccess } from './usecases/connections/google-access.ts';
import type { Core } from './usecases/core.ts';

/** Wires what connects Google accounts; the library is loaded when somebody first needs it. */
export function composeConnections(
  { google }: Pick<Config, 'google'>,
  core: Core,
  { log, directory }: { log: Log; directory?: GoogleDirectory | undefined },
): ConnectionParts {
  const client =
    google === null
      ? null
      : { oauth: createGoogleOAuth(google, log), redirectUri: google.redirectUri };
  const deps = { ...core, google: client };
  const access = createGoogleAccess({
    ...deps,
    pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  });
  const place = { access, clock: core.clock, rootUrl: google?.apiRootUrl ?? null };
  return {
    ...deps,
    access,
    directory: directory ?? createGoogleDirectory(place),
    googleCalendar: createGoogleCalendar(place),
  };
}
