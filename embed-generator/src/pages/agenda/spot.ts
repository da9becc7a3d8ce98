/** A place in the agenda somebody points at, in the business's zone. */
export interface Spot {
  readonly date: string;
  /** Since midnight. */
  readonly minutes: number;
  readonly staffId: string | null;
}
