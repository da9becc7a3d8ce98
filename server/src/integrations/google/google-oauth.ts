import { createHash } from 'node:crypto';
import type {
  FreshToken,
  GoogleOAuth,
  OAuthAnswer,
  OAuthRefusal,
} from '../../ports/google-oauth.ts';
import type { Log } from '../../ports/log.ts';

export interface GoogleClientSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Another place than Google for consent and tokens; null is Google. */
  readonly oauthRootUrl: string | null;
}

/** Consent and tokens by google-auth-library, which is loaded when it is first needed. */
export function createGoogleOAuth(
  settings: GoogleClientSettings,
  log: Pick<Log, 'warn'>,
): GoogleOAuth {
  return {
    async consentUrl({ state, codeVerifier, scopes, account }) {
      const client = await openClient(settings);
      const url = client.generateAuthUrl({
        access_type: 'offline',
        // Without it a repeated consent brings no refresh token.
        prompt: 'consent',
        include_granted_scopes: true,
        scope: [...scopes],
        state,
        ...(account === null ? {} : { login_hint: account }),
      });
      return withChallenge(url, codeVerifier);
    },

    exchange: ({ code, codeVerifier }) =>
      answered('exchange', async () => {
        const client = await openClient(settings);
        const { tokens } = await client.getToken({ code, codeVerifier });
        const lifeS = numberOf(tokens, 'refresh_token_expires_in');
        return {
          ...freshOf(tokens),
          refreshToken: tokens.refresh_token ?? null,
          scopes: (tokens.scope ?? '').split(' ').filter((scope) => scope !== ''),
          grantEndsInMs: lifeS === null ? null : lifeS * 1000,
        };
      }),

    refresh: (refreshToken) =>
      answered('refresh', async () => {
        const client = await openClient(settings);
        client.setCredentials({ refresh_token: refreshToken });
        const { credentials } = await client.refreshAccessToken();
        return freshOf(credentials);
      }),

    async revoke(token) {
      const answer = await answered('revoke', async () => {
        const client = await openClient(settings);
        await client.revokeToken(token);
        return null;
      });
      const isDeadAlready = !answer.isGranted && answer.refusal === 'invalid_grant';
      return isDeadAlready ? { isGranted: true, value: null } : answer;
    },
  };

  async function answered<Value>(
    what: string,
    work: () => Promise<Value>,
  ): Promise<OAuthAnswer<Value>> {
    try {
      return { isGranted: true, value: await work() };
    } catch (error) {
      const said = saidBy(error);
      const refusal = refusalOf(said);
      // The error itself holds the request, and with it secrets.
      log.warn({ what, refusal, ...said }, 'Google refused a token');
      return { isGranted: false, refusal };
    }
  }
}

const TIMEOUT_MS = 5_000;

async function openClient({
  clientId,
  clientSecret,
  redirectUri,
  oauthRootUrl,
}: GoogleClientSettings) {
  // Only the calendar's module, and late: the whole package costs 1.5 s and 110 MB.
  const { auth } = await import('googleapis/build/src/apis/calendar/index.js');
  return new auth.OAuth2({
    clientId,
    clientSecret,
    redirectUri,
    transporterOptions: { timeout: TIMEOUT_MS },
    ...(oauthRootUrl === null ? {} : { endpoints: endpointsAt(oauthRootUrl) }),
  });
}

// The library's type for the method is an enum that the module loaded here does not export.
function withChallenge(consentUrl: string, codeVerifier: string): string {
  const url = new URL(consentUrl);
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  url.searchParams.set('code_challenge', challenge);
  url.searchParams.set('code_challenge_method', 'S256');
  return url.href;
}

function endpointsAt(root: string) {
  return {
    oauth2AuthBaseUrl: `${root}/o/oauth2/v2/auth`,
    oauth2TokenUrl: `${root}/token`,
    oauth2RevokeUrl: `${root}/revoke`,
  };
}

function freshOf(tokens: {
  access_token?: string | null;
  expiry_date?: number | null;
}): FreshToken {
  if (typeof tokens.access_token !== 'string') throw new Error('Google sent no access token');
  return {
    accessToken: tokens.access_token,
    // The library turns a length into a date by the machine's clock, which need not be ours.
    expiresInMs: Math.max(0, (tokens.expiry_date ?? 0) - Date.now()),
  };
}

function numberOf(tokens: object, key: string): number | null {
  const value = fieldOf(tokens, key);
  return typeof value === 'number' ? value : null;
}

interface Said {
  readonly status: number | null;
  /** `error` of the answer's body, such as `invalid_grant`. */
  readonly word: string | null;
}

function saidBy(error: unknown): Said {
  const response = fieldOf(error, 'response');
  const status = fieldOf(response, 'status');
  const word = fieldOf(fieldOf(response, 'data'), 'error');
  return {
    status: typeof status === 'number' ? status : null,
    word: typeof word === 'string' ? word : null,
  };
}

function refusalOf({ status, word }: Said): OAuthRefusal {
  if (word === 'invalid_grant' || word === 'invalid_token') return 'invalid_grant';
  const isOursToMend = status !== null && status >= 400 && status < 500 && status !== 429;
  return isOursToMend ? 'client_refused' : 'unreachable';
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
