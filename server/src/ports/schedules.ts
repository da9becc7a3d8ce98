import type { ScheduleInput, SchedulePatch, ScheduleView } from '../contract/schedules.ts';
import type { LocalDate, WallWindow } from '../domain/availability/types.ts';

export interface Schedules {
  byId(businessId: string, id: string): Promise<ScheduleView | null>;
  /** With their overrides, in two queries. */
  list(businessId: string): Promise<ScheduleView[]>;
  /** Making one the default takes that from the one before. */
  insert(businessId: string, schedule: ScheduleInput & { id: string }): Promise<void>;
  update(businessId: string, id: string, patch: SchedulePatch): Promise<boolean>;
  remove(businessId: string, id: string): Promise<boolean>;
  putOverride(
    businessId: string,
    id: string,
    date: LocalDate,
    windows: readonly WallWindow[],
  ): Promise<boolean>;
  removeOverride(businessId: string, id: string, date: LocalDate): Promise<boolean>;
}
