/** What a story asks of the server's process. */
export interface Order {
  readonly id: number;
  /**
   * `open` starts afresh: an empty database with the sample businesses in it. `offer-setup` asks for the link that
   * the server prints while nobody has an account. `last-letter` asks for the last message that the log says was for
   * somebody. `deliver` empties the outbox, and `count` counts visits in, which otherwise wait.
   */
  readonly do: 'open' | 'set-clock' | 'offer-setup' | 'last-letter' | 'deliver' | 'count';
  /** ISO-8601 with `Z`. */
  readonly now: string;
  /** With `open`: more of the server's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** With `last-letter`: the address it went to. */
  readonly to?: string;
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
  readonly letter?: string;
}
