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
  /** Writes the answer that was under way; null forgets the key. */
  replace(scope: string, key: string, answer: string | null): Promise<void>;
  removeOlderThan(at: number): Promise<number>;
}
