/** What happens in one visit, for whoever counts it. */
export interface VisitLog {
  /** Names and details of `AppEvents`, and what only counting needs. */
  readonly events: [name: string, detail?: object][];
  /** The service whose times were noted to be on screen, and the day that was noted to be opened. */
  service?: string | null;
  day?: string;
  /** Sends what is new; there once somebody counts. */
  send?: () => void;
  /** Sends it and stops counting. */
  stop?: () => void;
}
