import { AppError } from '../../contract/app-error.ts';
import type { GoogleConsentView, GoogleWish } from '../../contract/connections.ts';
import type { ConnectionDeps, GoogleClient } from './deps.ts';
import { scopesFor } from './scopes.ts';
import { connectionOf } from './the-connection.ts';
import { verifierOf } from './token-places.ts';

/** Whoever goes to Google, and has to be the one who comes back. */
export interface Visitor {
  readonly businessId: string;
  /** Null with an API key. */
  readonly sessionId: string | null;
}

/**
 * The address of Google's consent page for this visit; good for ten minutes and once.
 * @throws AppError `google.not_configured`, `google.closing`
 */
export async function beginConsent(
  deps: ConnectionDeps,
  { businessId, sessionId }: Visitor,
  wish: GoogleWish,
): Promise<GoogleConsentView> {
  const { store, secrets, secretBox, clock } = deps;
  const { oauth } = clientOf(deps);
  const connection = await connectionOf(store.read, businessId);
  if (connection?.status === 'closing') throw stillClosing();
  const scopes = [...new Set([...scopesFor(wish), ...(connection?.scopes ?? [])])];
  const state = secrets.newToken();
  const codeVerifier = secrets.newToken();
  const stateHash = secrets.hash(state);
  const now = clock.now();
  await store.write(async (tx) => {
    await tx.googleConsents.removeExpired(now);
    await tx.googleConsents.insert({
      stateHash,
      businessId,
      sessionId,
      verifier: secretBox.seal(verifierOf(stateHash), codeVerifier),
      scopes,
      expiresAt: now + CONSENT_MS,
    });
  });
  const account = connection?.account ?? null;
  const hint = account?.includes('@') === true ? account : null;
  return {
    url: await oauth.consentUrl({ state, codeVerifier, scopes, account: hint }),
    scopes,
  };
}

/** @throws AppError `google.not_configured` */
export function clientOf({ google }: Pick<ConnectionDeps, 'google'>): GoogleClient {
  if (google !== null) return google;
  throw new AppError('google.not_configured', {
    message: 'This server has no client at Google: set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET',
  });
}

export function stillClosing(): AppError {
  return new AppError('google.closing', {
    message: 'The account is being disconnected; try again in a minute',
  });
}

const CONSENT_MS = 10 * 60_000;
