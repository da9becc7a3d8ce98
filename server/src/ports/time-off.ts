import type { Instant, Interval } from '../domain/availability/types.ts';

export interface TimeOffRow extends Interval {
  readonly id: string;
  readonly staffId: string;
  readonly reason: string;
}

export interface TimeOffs {
  list(
    businessId: string,
    range: { from: Instant; to: Instant; staffId?: string },
  ): Promise<TimeOffRow[]>;
  insert(businessId: string, row: TimeOffRow): Promise<void>;
  remove(businessId: string, id: string): Promise<boolean>;
}
