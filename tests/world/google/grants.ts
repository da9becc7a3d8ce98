import { createHash } from 'node:crypto';
import type { Clock } from '@bookingsaas/server/ports/clock';
import { oauthRefusal } from './refusals.ts';

const CODE_MS = 10 * 60_000;
const ACCESS_S = 3599;
const MOST_REFRESH_TOKENS = 100;

/** What the person agreed to on the consent page. */
export interface Consent {
  readonly email: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly isOffline: boolean;
  readonly isPrompted: boolean;
  readonly includesEarlier: boolean;
  readonly challenge: { readonly text: string; readonly method: string } | null;
}

/** The answer of the token endpoint. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly token_type: 'Bearer';
  readonly refresh_token?: string;
  readonly refresh_token_expires_in?: number;
}

interface Token {
  readonly email: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

/** Who may do what for how long. */
export interface Grants {
  agree(consent: Consent): string;
  exchange(given: {
    code: string;
    clientId: string;
    redirectUri: string;
    verifier: string | undefined;
  }): TokenAnswer;
  refresh(refreshToken: string, clientId: string): TokenAnswer;
  /** Whoever holds this access token, while it lives. */
  holderOf(accessToken: string): { email: string; scopes: readonly string[] } | null;
  /** Revokes all that this person granted this client; false for a token nobody knows. */
  revokeToken(token: string): boolean;
  /** What the person does at myaccount.google.com. */
  revokeGrant(email: string): void;
  /** Every access token is over, refresh tokens stay. */
  endAccessTokens(): void;
  /** Tokens without any page; for stories that are not about connecting. */
  grant(given: { email: string; clientId: string; scopes: readonly string[] }): TokenAnswer;
}

/**
 * `refreshTokenDays` is 7 for an app in Testing, or what a person chose who grants for a while. `label` stands in
 * every token.
 */
export function createGrants({
  clock,
  refreshTokenDays,
  label,
}: {
  clock: Clock;
  refreshTokenDays: number | undefined;
  label: () => string;
}): Grants {
  const codes = new Map<string, Consent & { readonly expiresAt: number }>();
  const accessTokens = new Map<string, Token>();
  const refreshTokens = new Map<string, Token>();
  const granted = new Map<string, readonly string[]>();
  let count = 0;

  return {
    agree(consent) {
      const code = next('4/0A');
      codes.set(code, { ...consent, expiresAt: clock.now() + CODE_MS });
      return code;
    },

    exchange({ code, clientId, redirectUri, verifier }) {
      const consent = codes.get(code);
      codes.delete(code);
      if (consent === undefined || consent.expiresAt <= clock.now()) throw invalidGrant();
      if (consent.clientId !== clientId)
        throw oauthRefusal(401, 'unauthorized_client', 'Unauthorized');
      if (consent.redirectUri !== redirectUri)
        throw oauthRefusal(400, 'redirect_uri_mismatch', 'Bad Request');
      if (!isProved(consent.challenge, verifier))
        throw oauthRefusal(400, 'invalid_grant', 'Missing or wrong code verifier.');
      return begin(consent);
    },

    refresh(refreshToken, clientId) {
      const token = refreshTokens.get(refreshToken);
      if (token === undefined || token.expiresAt <= clock.now()) throw invalidGrant();
      if (token.clientId !== clientId)
        throw oauthRefusal(401, 'unauthorized_client', 'Unauthorized');
      return access(token);
    },

    holderOf(accessToken) {
      const token = accessTokens.get(accessToken);
      return token === undefined || token.expiresAt <= clock.now() ? null : token;
    },

    revokeToken(text) {
      const token = refreshTokens.get(text) ?? accessTokens.get(text);
      if (token === undefined) return false;
      revoke((other) => other.email === token.email && other.clientId === token.clientId);
      granted.delete(keyOf(token));
      return true;
    },

    revokeGrant(email) {
      revoke((token) => token.email === email);
      for (const key of granted.keys()) if (key.startsWith(`${email} `)) granted.delete(key);
    },

    endAccessTokens: () => accessTokens.clear(),

    grant: (given) =>
      begin({
        ...given,
        redirectUri: '',
        isOffline: true,
        isPrompted: true,
        includesEarlier: false,
        challenge: null,
      }),
  };

  // Only a first consent, or one that was asked for again, brings a refresh token.
  function begin(consent: Consent): TokenAnswer {
    const key = keyOf(consent);
    const earlier = granted.get(key);
    const scopes = [
      ...new Set([...(consent.includesEarlier ? (earlier ?? []) : []), ...consent.scopes]),
    ];
    granted.set(key, [...new Set([...(earlier ?? []), ...scopes])]);
    const isNew = consent.isOffline && (earlier === undefined || consent.isPrompted);
    const holder = { email: consent.email, clientId: consent.clientId, scopes };
    const answer = access(holder);
    if (!isNew) return answer;
    const lifeMs = refreshTokenDays === undefined ? Infinity : refreshTokenDays * 86_400_000;
    const refreshToken = next('1//0');
    refreshTokens.set(refreshToken, { ...holder, expiresAt: clock.now() + lifeMs });
    forgetOldest(key);
    return {
      ...answer,
      refresh_token: refreshToken,
      ...(lifeMs === Infinity ? {} : { refresh_token_expires_in: lifeMs / 1000 }),
    };
  }

  function access(holder: Omit<Token, 'expiresAt'>): TokenAnswer {
    const accessToken = next('ya29.');
    accessTokens.set(accessToken, { ...holder, expiresAt: clock.now() + ACCESS_S * 1000 });
    return {
      access_token: accessToken,
      expires_in: ACCESS_S,
      scope: holder.scopes.join(' '),
      token_type: 'Bearer',
    };
  }

  function forgetOldest(key: string): void {
    const own = [...refreshTokens].filter(([, token]) => keyOf(token) === key);
    for (const [text] of own.slice(0, -MOST_REFRESH_TOKENS)) refreshTokens.delete(text);
  }

  function revoke(isGone: (token: Token) => boolean): void {
    for (const tokens of [accessTokens, refreshTokens]) {
      for (const [text, token] of tokens) if (isGone(token)) tokens.delete(text);
    }
  }

  function next(prefix: string): string {
    count += 1;
    return `${prefix}loopback-${label()}-${count}`;
  }
}

function keyOf({ email, clientId }: { email: string; clientId: string }): string {
  return `${email} ${clientId}`;
}

function invalidGrant(): Error {
  return oauthRefusal(400, 'invalid_grant', 'Token has been expired or revoked.');
}

function isProved(challenge: Consent['challenge'], verifier: string | undefined): boolean {
  if (challenge === null) return true;
  if (verifier === undefined) return false;
  return challenge.method === 'S256'
    ? createHash('sha256').update(verifier).digest('base64url') === challenge.text
    : verifier === challenge.text;
}
