/** Keeps texts to the pace the provider takes them at. */
export interface TextPace {
  /** Resolves when this account may hand over another. */
  take(accountSid: string): Promise<void>;
}
