/** What happens in one visit: names and details of `AppEvents`, and what only counting needs. */
export interface VisitLog {
  readonly events: [name: string, detail?: LogDetail][];
  /** Sends what is new; there once somebody counts. */
  send?: () => void;
  /** Sends it and stops counting. */
  stop?: () => void;
}

export interface LogDetail {
  readonly service?: string | null;
  readonly [field: string]: unknown;
}
