/** What a story asks of the server's process. */
export interface Order {
  readonly id: number;
  /**
   * `open` starts afresh: an empty database with the sample businesses in it. `offer-setup` asks for the link that
   * the server prints while nobody has an account.
   */
  readonly do: 'open' | 'set-clock' | 'offer-setup';
  /** ISO-8601 with `Z`. */
  readonly now: string;
}

/** What the process answers; the first message, with id 0, says where it listens. */
export interface Answer {
  readonly id: number;
  readonly error?: string;
  readonly bookingOrigin?: string;
  readonly demoOrigin?: string;
  /** API keys by the slug of the business. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly setupLink?: string;
}
