import type { Business, BusinessInput, BusinessPatch } from '../contract/businesses.ts';

export interface Businesses {
  byId(id: string): Promise<Business | null>;
  bySlug(slug: string): Promise<Business | null>;
  list(): Promise<Business[]>;
  /** @throws AppError `businesses.slug_taken` */
  insert(business: BusinessInput & { id: string; slug: string; createdAt: number }): Promise<void>;
  /** Raises `consentVersion` when the consent text changes. */
  update(id: string, patch: BusinessPatch): Promise<void>;
  /** With everything that belongs to it. True when there was one. */
  remove(id: string): Promise<boolean>;
  /**
   * A number that every write that could change free times raises, in the same transaction.
   * One cheap query: it is read before each cached answer is used.
   */
  availabilityVersion(id: string): Promise<number>;
  /** Call in every transaction that changes bookings, holds, hours, time off, people, services or widgets. */
  touchAvailability(id: string): Promise<void>;
}
