import type { Instant } from '../domain/availability/types.ts';
import type { Hold } from '../domain/bookings/types.ts';

export interface Holds {
  byVisit(businessId: string, visit: string): Promise<Hold | null>;
  /**
   * Takes the time in the database itself, in place of the visit's earlier hold and of expired holds in the way.
   * @throws AppError `bookings.slot_taken` when it overlaps another booking or hold of the person,
   *   or no seat of the same service and start is left.
   */
  insert(hold: Hold, seats: number, now: Instant): Promise<void>;
  /**
   * Keeps a time that has just freed; lock the person before it frees. False where a session has no seat left, because
   * seats were lowered.
   */
  keepFreed(hold: Hold, seats: number, now: Instant): Promise<boolean>;
  /** What is kept of freed times; see `domain/waitlist/freed-time.ts`. */
  freed(businessId: string): Promise<Hold[]>;
  removeByVisit(businessId: string, visit: string): Promise<boolean>;
  /** Frees the time of expired holds; returns how many. */
  removeExpired(now: Instant): Promise<number>;
}
