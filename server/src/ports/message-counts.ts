import type { LocalDate } from '../domain/availability/types.ts';

/** Something that may happen only so often on a day of the business. */
export interface Allowance {
  readonly scope: string;
  readonly most: number;
}

/** How many messages went out, counted in the database so that several processes agree. */
export interface MessageCounts {
  /**
   * Counts one more for each; the scope of the first that is used up, and then nothing may be kept of the transaction.
   */
  take(
    businessId: string,
    day: LocalDate,
    allowances: readonly Allowance[],
  ): Promise<string | null>;
  /** Counts one less for each: what was refused did not go out. */
  giveBack(businessId: string, day: LocalDate, scopes: readonly string[]): Promise<void>;
  count(businessId: string, day: LocalDate, scope: string): Promise<number>;
  /** Businesses that counted something in the scope on that day or later. */
  businessesWith(scope: string, since: LocalDate): Promise<string[]>;
  /** Forgets days before then. */
  forget(before: LocalDate): Promise<number>;
}
