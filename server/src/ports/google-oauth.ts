/** Consent and tokens at Google. Nothing here knows our rows. */
export interface GoogleOAuth {
  /** Where the owner consents; nothing is asked of Google yet. */
  consentUrl(wish: ConsentWish): Promise<string>;
  /** Trades the code of a consent for tokens. */
  exchange(given: { code: string; codeVerifier: string }): Promise<OAuthAnswer<Grant>>;
  /** A new access token. `invalid_grant` means that no later try can work. */
  refresh(refreshToken: string): Promise<OAuthAnswer<FreshToken>>;
  /** Ends everything the account granted this installation. A token that is dead already counts as revoked. */
  revoke(token: string): Promise<OAuthAnswer<null>>;
}

export interface ConsentWish {
  readonly state: string;
  /** Of which only the SHA-256 travels to Google. */
  readonly codeVerifier: string;
  readonly scopes: readonly string[];
  /** Address of the account that consented before, so that Google does not ask which one. */
  readonly account: string | null;
}

export interface FreshToken {
  readonly accessToken: string;
  /** From the moment of the answer. */
  readonly expiresInMs: number;
}

export interface Grant extends FreshToken {
  /** Null when Google thinks we still have one. */
  readonly refreshToken: string | null;
  /** What was really granted: people may untick. */
  readonly scopes: readonly string[];
  /** Set when the grant itself ends, such as after seven days in Testing mode. */
  readonly grantEndsInMs: number | null;
}

export type OAuthAnswer<Value> =
  | { readonly isGranted: true; readonly value: Value }
  | { readonly isGranted: false; readonly refusal: OAuthRefusal };

/**
 * `invalid_grant`: the code or the refresh token is worth nothing any more. `client_refused`: Google does not accept the
 * installation's own name, secret or address. `unreachable`: a later try may work.
 */
export type OAuthRefusal = 'invalid_grant' | 'client_refused' | 'unreachable';
