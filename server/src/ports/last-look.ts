import type { Instant } from '../domain/availability/types.ts';

/** A stretch of time that is about to be taken, of one of these people. */
export interface TimeWanted {
  readonly businessId: string;
  readonly staffIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * One more look into the outside calendars of these people, before a time is taken: what is found is in the mirror
 * when it resolves. Never waits longer than a second, and never rejects because a calendar is away.
 */
export type LookFirst = (wanted: TimeWanted) => Promise<void>;
