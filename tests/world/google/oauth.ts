import { consentPage, refusedPage } from './consent-page.ts';
import type { Ask, Reply } from './exchange.ts';
import { isRecord } from './exchange.ts';
import type { Grants } from './grants.ts';
import { oauthRefusal } from './refusals.ts';

/** The app as it is registered at Google. */
export interface OAuthClient {
  readonly id: string;
  readonly secret: string;
  /** Left out, any address of this machine is accepted. */
  readonly redirectUris?: readonly string[];
}

export interface OAuth {
  /** The consent page, and what its form sends. */
  authorize(ask: Ask): Reply;
  token(ask: Ask): Reply;
  revoke(ask: Ask): Reply;
}

/** Google's three OAuth endpoints; whoever may sign in is one of `emails`. */
export function createOAuth({
  client,
  grants,
  emails,
}: {
  client: OAuthClient;
  grants: Grants;
  emails(): readonly string[];
}): OAuth {
  return {
    authorize(ask) {
      const wish = ask.method === 'POST' ? new URLSearchParams(ask.body) : ask.query;
      const problem = problemOf(wish);
      if (problem !== null) return { status: 400, body: refusedPage(problem) };
      if (ask.method === 'POST') return decide(wish);
      return { status: 200, body: consentPage(wish, emails()) };
    },

    token(ask) {
      const form = formOf(ask);
      const clientId = authenticated(ask, form);
      switch (form.get('grant_type')) {
        case 'authorization_code':
          return {
            status: 200,
            body: grants.exchange({
              code: form.get('code') ?? '',
              clientId,
              redirectUri: form.get('redirect_uri') ?? '',
              verifier: form.get('code_verifier') ?? undefined,
            }),
          };
        case 'refresh_token':
          return { status: 200, body: grants.refresh(form.get('refresh_token') ?? '', clientId) };
        default:
          throw oauthRefusal(400, 'unsupported_grant_type', 'Invalid grant_type');
      }
    },

    // The token comes in the query from the client, in the body from the documentation.
    revoke(ask) {
      const token = ask.query.get('token') ?? formOf(ask).get('token') ?? '';
      if (!grants.revokeToken(token))
        throw oauthRefusal(400, 'invalid_token', 'Token expired or revoked');
      return { status: 200, body: {} };
    },
  };

  function problemOf(wish: URLSearchParams): string | null {
    if (wish.get('client_id') !== client.id)
      return 'invalid_client: The OAuth client was not found.';
    if (!isRegistered(wish.get('redirect_uri') ?? '', client)) return 'redirect_uri_mismatch';
    if (wish.get('response_type') !== 'code') return 'invalid_request: response_type';
    if ((wish.get('scope') ?? '').trim() === '') return 'invalid_request: Missing scope';
    const method = wish.get('code_challenge_method');
    if (method !== null && method !== 'S256' && method !== 'plain')
      return 'invalid_request: code_challenge_method';
    return null;
  }

  function decide(wish: URLSearchParams): Reply {
    const target = new URL(wish.get('redirect_uri') ?? '');
    const state = wish.get('state');
    if (state !== null) target.searchParams.set('state', state);
    const scopes = wish.getAll('granted');
    if (wish.get('decision') !== 'allow' || scopes.length === 0) {
      target.searchParams.set('error', 'access_denied');
      return { status: 302, headers: { Location: target.href } };
    }
    const challenge = wish.get('code_challenge');
    const code = grants.agree({
      email: wish.get('account') ?? '',
      clientId: client.id,
      redirectUri: wish.get('redirect_uri') ?? '',
      scopes,
      isOffline: wish.get('access_type') === 'offline',
      isPrompted: (wish.get('prompt') ?? '').split(' ').includes('consent'),
      includesEarlier: wish.get('include_granted_scopes') === 'true',
      challenge:
        challenge === null
          ? null
          : { text: challenge, method: wish.get('code_challenge_method') ?? 'plain' },
    });
    target.searchParams.set('code', code);
    target.searchParams.set('scope', scopes.join(' '));
    return { status: 302, headers: { Location: target.href } };
  }

  function authenticated({ headers }: Ask, form: URLSearchParams): string {
    const [id, secret] = basicOf(headers.authorization) ?? [
      form.get('client_id'),
      form.get('client_secret'),
    ];
    if (id !== client.id || secret !== client.secret)
      throw oauthRefusal(401, 'invalid_client', 'The provided client secret is invalid.');
    return client.id;
  }
}

function isRegistered(uri: string, { redirectUris }: OAuthClient): boolean {
  if (redirectUris !== undefined) return redirectUris.includes(uri);
  return URL.canParse(uri);
}

function basicOf(header: string | undefined): [string, string] | null {
  const [, encoded] = /^Basic (.+)$/u.exec(header ?? '') ?? [];
  if (encoded === undefined) return null;
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [decodeURIComponent(id), decodeURIComponent(secret)];
}

function formOf({ headers, body }: Ask): URLSearchParams {
  if (!(headers['content-type'] ?? '').includes('json')) return new URLSearchParams(body);
  const value: unknown = JSON.parse(body === '' ? '{}' : body);
  return new URLSearchParams(
    Object.entries(isRecord(value) ? value : {}).map(([key, one]) => [key, String(one)]),
  );
}
