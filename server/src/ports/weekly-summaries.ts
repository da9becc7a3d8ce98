import type { Instant } from '../domain/availability/types.ts';

export interface SummaryWish {
  readonly isWanted: boolean;
  /** Monday morning in the business's zone. */
  readonly nextAt: Instant;
}

/** Who gets a summary of the week, and when the next one is due. */
export interface WeeklySummaries {
  of(businessId: string): Promise<SummaryWish | null>;
  save(businessId: string, wish: SummaryWish): Promise<void>;
  /** Businesses that have no Monday yet. */
  unplanned(limit: number): Promise<string[]>;
  due(now: Instant, limit: number): Promise<(SummaryWish & { readonly businessId: string })[]>;
  /** False when somebody else has moved it on. */
  advance(
    businessId: string,
    move: { readonly from: Instant; readonly to: Instant },
  ): Promise<boolean>;
}
