/**
 * Seals secrets that have to be read again, such as tokens of other services, so that a copy of the database alone
 * gives nothing away. AES-256-GCM; the key is told by the value itself.
 */
export interface SecretBox {
  seal(place: SealedPlace, plain: string): string;
  /** @throws SecretBoxError when no key fits, or the value was made for another place. */
  open(place: SealedPlace, sealed: string): string;
  /** True when it was sealed with an older key than the present one. */
  isStale(sealed: string): boolean;
}

/** Where the value stands: a sealed value that was moved to another row does not open. */
export interface SealedPlace {
  /** What it is, such as `webhook-secret`; every purpose has keys of its own. */
  readonly purpose: string;
  /** Id of the row. */
  readonly row: string;
}
