import type { Instant } from '../domain/availability/types.ts';

/** A visit to Google's consent page that has not come back yet. */
export interface GoogleConsent {
  /** SHA-256 of the `state` that travels with the owner. */
  readonly stateHash: string;
  readonly businessId: string;
  /** The session it was begun in; null when an API key began it. */
  readonly sessionId: string | null;
  /** The PKCE code verifier, sealed at its row. */
  readonly verifier: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Instant;
}

export interface GoogleConsents {
  insert(consent: GoogleConsent): Promise<void>;
  byHash(stateHash: string): Promise<GoogleConsent | null>;
  /** Takes it away, so that of two who come back with it only one succeeds. */
  take(stateHash: string): Promise<GoogleConsent | null>;
  /** The hash of the one begun last by the same session, or by a key of the business. */
  latest(by: { businessId: string; sessionId: string | null }): Promise<string | null>;
  removeExpired(now: Instant): Promise<number>;
}
