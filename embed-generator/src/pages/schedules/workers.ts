import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';

/** Who works a schedule: those it is named for, and everybody without one when it is the business's. */
export function workersOf(schedule: ScheduleView, people: readonly Staff[]): Staff[] {
  return people.filter(
    ({ scheduleId }) => scheduleId === schedule.id || (scheduleId === null && schedule.isDefault),
  );
}
