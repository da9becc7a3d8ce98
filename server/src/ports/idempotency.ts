export interface StoredAnswer {
  readonly bodyHash: string;
  /** JSON. */
  readonly answer: string;
}

export interface Idempotency {
  find(scope: string, key: string): Promise<StoredAnswer | null>;
  /** False when the key exists already. */
  insert(
    scope: string,
    key: string,
    stored: StoredAnswer & { createdAt: number },
  ): Promise<boolean>;
  removeOlderThan(at: number): Promise<number>;
}
