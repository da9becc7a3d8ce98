import { AppError } from '../../contract/app-error.ts';
import type { GoogleWrite, GoogleWriteRequest } from '../../contract/google-sync.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type { CalendarSync, SyncOutcome } from './calendar-sync.ts';
import type { SyncDeps } from './deps.ts';
import { calendarsOf } from './plan-writes.ts';
import { writeBooking } from './write-booking.ts';

/**
 * Writes one booking into Google now, or takes its event away although the booking stands.
 * @throws AppError `bookings.not_found`, `connections.not_found`, `google.unreachable`, `google.refused`
 */
export async function writeByHand(
  deps: SyncDeps,
  businessId: string,
  { bookingId, action }: GoogleWriteRequest,
): Promise<GoogleWrite> {
  const booking = await deps.store.read.bookings.byId(businessId, bookingId);
  if (booking === null) throw new AppError('bookings.not_found');
  const calendarIds = await calendarsOf(deps.store.read, booking);
  if (calendarIds.length === 0) {
    throw new AppError('connections.not_found', {
      message: 'No connected calendar receives the bookings of this person',
    });
  }
  const byHand = action === 'delete' ? 'delete' : 'write';
  const events: GoogleWrite['events'] = [];
  for (const calendarId of calendarIds) {
    const { eventId } = await asked(() =>
      writeBooking(deps, { businessId, bookingId, calendarId, byHand }),
    );
    if (eventId !== null) events.push({ calendarId, eventId });
  }
  return { bookingId, events };
}

/**
 * Looks at every calendar of the business now.
 * @throws AppError `connections.not_found`, `google.unreachable`, `google.refused`
 */
export async function syncByHand(
  { store }: Pick<SyncDeps, 'store'>,
  sync: Pick<CalendarSync, 'syncNow'>,
  businessId: string,
): Promise<void> {
  const calendars = await store.read.connectedCalendars.list(businessId);
  if (calendars.length === 0) throw new AppError('connections.not_found');
  const outcomes = await Promise.all(calendars.map(({ id }) => sync.syncNow(id)));
  const failed = outcomes.find((outcome) => outcome.ended === 'failed');
  if (failed !== undefined) throw refusalOf(failed);
}

async function asked<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw refusalOf({ ended: 'failed', reason: error.message, kind: error.kind });
  }
}

function refusalOf({ kind, reason }: Extract<SyncOutcome, { ended: 'failed' }>): AppError {
  const code = kind === 'retryable' ? 'google.unreachable' : 'google.refused';
  return new AppError(code, { message: reason });
}
