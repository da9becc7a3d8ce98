import type { Core } from '../core.ts';
import type { CalendarEntry } from '../../ports/calendar-files.ts';
import type { VisitedBooking } from './visit-booking.ts';

type Method = 'PUBLISH' | 'CANCEL';

/** A booking as a calendar file: to be added while it stands, to be taken away once it does not. */
export function calendarFile(
  core: Pick<Core, 'calendarFiles' | 'publicUrl'>,
  visited: VisitedBooking,
  describe: (visited: VisitedBooking) => string,
): string {
  const method = methodOf(visited);
  return core.calendarFiles.write({
    method,
    entries: [entryOf(core, visited, { method, describe })],
  });
}

function methodOf({ shown }: VisitedBooking): Method {
  switch (shown.booking.status) {
    case 'cancelled':
    case 'declined':
    case 'expired':
      return 'CANCEL';
    case 'pending':
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return 'PUBLISH';
  }
}

function entryOf(
  { publicUrl }: Pick<Core, 'publicUrl'>,
  visited: VisitedBooking,
  { method, describe }: { method: Method; describe: (visited: VisitedBooking) => string },
): CalendarEntry {
  const { booking, business, service, shown } = visited;
  const { status } = shown.booking;
  return {
    uid: `${booking.id}@bookingsaas`,
    // A cancellation raised the revision itself; being declined or expiring did not, and calendars ask for more.
    sequence: booking.revision + (status === 'declined' || status === 'expired' ? 1 : 0),
    status: method === 'CANCEL' ? 'cancelled' : status === 'pending' ? 'tentative' : 'confirmed',
    start: booking.start,
    end: booking.end,
    title: `${service.name} · ${business.name}`,
    description: describe(visited),
    location: business.address,
    organizer: {
      name: business.name,
      email: business.email ?? `no-reply@${new URL(publicUrl).hostname}`,
    },
    updatedAt: booking.updatedAt,
  };
}
