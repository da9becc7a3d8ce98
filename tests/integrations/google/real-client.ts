import { auth, calendar } from 'googleapis/build/src/apis/calendar/index.js';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Google } from '../../world/google/start-google.ts';

/** The client everybody uses, pointed at this machine. */
export interface RealClient {
  readonly oauth: InstanceType<typeof auth.OAuth2>;
  readonly events: calendar_v3.Resource$Events;
  readonly api: calendar_v3.Calendar;
}

export const REDIRECT = 'http://127.0.0.1:3000/api/integrations/google/callback';

/** Without `retry` a failure shows at once; `through` is a proxy in front; emulate has a folder for its token endpoint. */
export function realClient(
  google: Pick<Google, 'origin' | 'client'>,
  {
    retry = false,
    through = google.origin,
    oauthFolder = '',
  }: { retry?: boolean; through?: string; oauthFolder?: string } = {},
): RealClient {
  const oauth = new auth.OAuth2({
    clientId: google.client.id,
    clientSecret: google.client.secret,
    redirectUri: REDIRECT,
    endpoints: {
      oauth2AuthBaseUrl: `${google.origin}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${google.origin}/${oauthFolder}token`,
      oauth2RevokeUrl: `${google.origin}/${oauthFolder}revoke`,
    },
  });
  const api = calendar({
    version: 'v3',
    auth: oauth,
    rootUrl: `${through}/`,
    timeout: 2_000,
    retry,
  });
  return { oauth, api, events: api.events };
}

/** A client that already has what `google.grant` gave. */
export function connectedClient(
  google: Google,
  given: {
    scopes?: readonly string[];
    retry?: boolean;
    through?: string;
    /** Without an expiry the client refreshes its token on any 401 or 403. */
    knowsExpiry?: boolean;
  } = {},
): RealClient {
  const client = realClient(google, given);
  const tokens = google.grant(given.scopes === undefined ? {} : { scopes: given.scopes });
  client.oauth.setCredentials({
    access_token: tokens.access_token,
    ...(given.knowsExpiry === true ? { expiry_date: Date.now() + 3_600_000 } : {}),
    ...(tokens.refresh_token === undefined ? {} : { refresh_token: tokens.refresh_token }),
  });
  return client;
}

/** What the client throws, as status and reason; `ok` when it throws nothing. */
export async function outcomeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    // @NOTE a GaxiosError; what is missing shows as undefined in the compared text.
    const { response, code } = error as Error & {
      response?: {
        status?: number;
        data?: { error?: string | { errors?: { reason?: string }[] } };
      };
      code?: string | number;
    };
    const said = response?.data?.error;
    const reason = typeof said === 'string' ? said : said?.errors?.[0]?.reason;
    return response === undefined ? `no answer ${code}` : `${response.status} ${reason}`;
  }
}
