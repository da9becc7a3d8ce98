/** Ids of everything one business has. */
export interface Belongings {
  readonly service: string;
  readonly staff: string;
  readonly schedule: string;
  readonly timeOff: string;
  readonly widget: string;
  readonly apiKey: string;
  readonly webhook: string;
  readonly delivery: string;
  readonly booking: string;
  /** On that booking, written through a key. */
  readonly note: string;
  readonly member: string;
  /** An address for calendar programs, of that person. */
  readonly feed: string;
  readonly calendar: string;
  readonly conflict: string;
  /** A test that was not sent, because nothing is set up to send it. */
  readonly message: string;
  /** Somebody who waits for a time. */
  readonly waitlist: string;
}

/** A request that reaches for another business's things, and what has to come of it. */
export interface Attempt {
  readonly path: string;
  readonly body?: unknown;
  /**
   * `not found`: 404. `nothing`: a list without items. `own`: it works, on the caller's own business only, which a look
   * at everything the other has afterwards proves. `people`: 403 for any key, and `not found` for somebody signed in.
   * `nobody`: 404 for everybody, because what is named does not exist.
   */
  readonly outcome: 'not found' | 'nothing' | 'own' | 'people' | 'nobody';
}
