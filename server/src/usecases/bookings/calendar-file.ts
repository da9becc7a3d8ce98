import type { BookingStatus } from '../../contract/bookings.ts';
import type { Core } from '../core.ts';
import type { CalendarEntry } from '../../ports/calendar-files.ts';
import type { VisitedBooking } from './visit-booking.ts';

/** A booking as a calendar file: to be added while it stands, to be taken away once it does not. */
export function calendarFile(
  core: Pick<Core, 'calendarFiles' | 'publicUrl'>,
  visited: VisitedBooking,
  describe: (visited: VisitedBooking) => string,
): string {
  const { status } = visited.shown.booking;
  return core.calendarFiles.write({
    method: standsNo(status) ? 'CANCEL' : 'PUBLISH',
    entries: [calendarEntry(core, { ...visited, status }, describe(visited))],
  });
}

/** Whether calendars have to take such a booking away. */
export function standsNo(status: BookingStatus): boolean {
  switch (status) {
    case 'cancelled':
    case 'declined':
    case 'expired':
      return true;
    case 'pending':
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return false;
  }
}

/** The appointment, the same in a file that is fetched and in one that is mailed. */
export function calendarEntry(
  { publicUrl }: Pick<Core, 'publicUrl'>,
  {
    booking,
    business,
    service,
    status,
  }: Pick<VisitedBooking, 'booking' | 'business' | 'service'> & { status: BookingStatus },
  description: string,
): CalendarEntry {
  return {
    uid: `${booking.id}@bookingsaas`,
    // A cancellation raised the revision itself; being declined or expiring did not, and calendars ask for more.
    sequence: booking.revision + (status === 'declined' || status === 'expired' ? 1 : 0),
    status: standsNo(status) ? 'cancelled' : status === 'pending' ? 'tentative' : 'confirmed',
    start: booking.start,
    end: booking.end,
    title: `${service.name} · ${business.name}`,
    description,
    location: business.address,
    organizer: {
      name: business.name,
      email: business.email ?? `no-reply@${new URL(publicUrl).hostname}`,
    },
    updatedAt: booking.updatedAt,
  };
}
