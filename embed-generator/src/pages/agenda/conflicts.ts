import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Staff } from '@bookingsaas/server/contract/staff';
import { dateOf, minutesAt } from '../../time/zone-time.ts';
import { takesTime } from './blocks.ts';
import { minutesOf, scheduleOf } from './day-hours.ts';
import type { Hours } from './day-hours.ts';

const DAY_MIN = 24 * 60;

/** A booking to come that stands where its person is not: on time off, or outside the hours of an exceptional day. */
export interface Conflict {
  readonly booking: Booking;
  readonly kind: 'time_off' | 'exception';
}

/** The conflicts among bookings, in their order; a usual week that changed makes none. */
export function conflictsOf(
  bookings: readonly Booking[],
  { people, hours, now }: { people: readonly Staff[]; hours: Hours; now: number },
): Conflict[] {
  return bookings
    .filter((booking) => takesTime(booking) && Date.parse(booking.end) > now)
    .flatMap((booking): Conflict[] => {
      if (isAway(booking, hours)) return [{ booking, kind: 'time_off' }];
      const person = people.find(({ id }) => id === booking.staff.id);
      const isOutside = person !== undefined && isOutsideException(booking, person, hours);
      return isOutside ? [{ booking, kind: 'exception' }] : [];
    });
}

function isAway({ staff, start, end }: Booking, { timeOffs }: Hours): boolean {
  return timeOffs.some(
    (off) =>
      off.staffId === staff.id &&
      Date.parse(off.start) < Date.parse(end) &&
      Date.parse(start) < Date.parse(off.end),
  );
}

function isOutsideException(
  { start, end }: Booking,
  person: Staff,
  { schedules, zone }: Hours,
): boolean {
  const date = dateOf(start, zone);
  const windows = scheduleOf(person, schedules)?.overrides[date];
  if (windows === undefined) return false;
  const from = minutesAt(start, zone);
  const to = minutesAt(end, zone) + (dateOf(end, zone) > date ? DAY_MIN : 0);
  return !windows.some(([opens, closes]) => {
    const first = minutesOf(opens);
    const last = minutesOf(closes);
    // A window that ends before it begins runs into the next day.
    return first <= from && to <= (last <= first ? last + DAY_MIN : last);
  });
}
