import type { Staff, StaffInput, StaffPatch } from '../contract/staff.ts';

export interface StaffPeople {
  byId(businessId: string, id: string): Promise<Staff | null>;
  /** By position, then id. */
  list(businessId: string): Promise<Staff[]>;
  insert(businessId: string, staff: StaffInput & { id: string }): Promise<void>;
  update(businessId: string, id: string, patch: StaffPatch): Promise<boolean>;
  /** @throws AppError `staff.in_use` when bookings refer to the person (deactivate instead). */
  remove(businessId: string, id: string): Promise<boolean>;
  /**
   * Keeps other writers away from these people's time until the transaction ends, in a fixed order.
   * `isNews` when others may have written since the transaction began; not so on SQLite, where a write transaction
   * has the whole database from its start.
   */
  lock(ids: readonly string[]): Promise<{ readonly isNews: boolean }>;
}
