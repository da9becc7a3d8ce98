import { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { GoogleConsent } from '../../ports/google-consents.ts';
import type { Grant, OAuthRefusal } from '../../ports/google-oauth.ts';
import { clientOf } from './begin-consent.ts';
import type { Visitor } from './begin-consent.ts';
import { connectAccount } from './connect-account.ts';
import type { ConnectionDeps, ConnectionParts } from './deps.ts';
import { allows } from './scopes.ts';
import { verifierOf } from './token-places.ts';

/** What somebody came back from the consent page with. */
export interface Returned {
  readonly code: string;
  /** Left out, the visit begun last by the same visitor counts. */
  readonly state?: string | undefined;
}

/**
 * Connects the account whose owner consented, or widens what it is connected for. Whoever comes back must be whoever
 * went.
 * @throws AppError `google.not_configured`, `google.consent_not_found`, `google.scopes_missing`, `google.refused`,
 *   `google.unreachable`, `google.other_account`, `google.closing`
 */
export async function finishConsent(
  deps: ConnectionParts,
  visitor: Visitor,
  { code, state }: Returned,
): Promise<void> {
  const { oauth } = clientOf(deps);
  const consent = await takenConsent(deps, visitor, state);
  const codeVerifier = deps.secretBox.open(verifierOf(consent.stateHash), consent.verifier);
  const answer = await oauth.exchange({ code, codeVerifier });
  if (!answer.isGranted) throw refusedExchange(answer.refusal);
  await requireEvents(deps, answer.value);
  await connectAccount(deps, visitor.businessId, answer.value);
}

/** The business a visit to Google was for; null when there is no such visit of this session. */
export async function businessOfState(
  { store, secrets }: Pick<ConnectionDeps, 'store' | 'secrets'>,
  { sessionId, state }: { sessionId: string; state: string },
): Promise<string | null> {
  const consent = await store.read.googleConsents.byHash(secrets.hash(state));
  return consent?.sessionId === sessionId ? consent.businessId : null;
}

async function takenConsent(
  { store, secrets, clock }: ConnectionDeps,
  visitor: Visitor,
  state: string | undefined,
): Promise<GoogleConsent> {
  const stateHash =
    state === undefined ? await store.read.googleConsents.latest(visitor) : secrets.hash(state);
  const consent =
    stateHash === null ? null : await store.write((tx) => tx.googleConsents.take(stateHash));
  const isTheirs =
    consent !== null &&
    consent.businessId === visitor.businessId &&
    consent.sessionId === visitor.sessionId &&
    consent.expiresAt > clock.now();
  if (isTheirs) return consent;
  throw new AppError('google.consent_not_found', {
    message: 'This visit to Google was not begun here, was used already or is too old',
  });
}

/** A permission that is too small is given back, so that nothing of it stays at Google. */
async function requireEvents(deps: ConnectionDeps, grant: Grant): Promise<void> {
  if (allows(grant.scopes, 'events')) return;
  await clientOf(deps).oauth.revoke(grant.refreshToken ?? grant.accessToken);
  throw new AppError('google.scopes_missing', {
    message: 'The right to see and edit events was not granted',
  });
}

function refusedExchange(refusal: OAuthRefusal): AppError {
  const [code, message] = REFUSALS[refusal];
  return new AppError(code, { message });
}

const REFUSALS: Readonly<Record<OAuthRefusal, readonly [ErrorCode, string]>> = {
  invalid_grant: ['google.consent_not_found', 'Google does not know this code any more'],
  client_refused: [
    'google.refused',
    'Google does not accept this server: check GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET and GOOGLE_REDIRECT_URI',
  ],
  unreachable: ['google.unreachable', 'Google does not answer at the moment'],
};
