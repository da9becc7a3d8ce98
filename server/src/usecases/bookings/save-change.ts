import { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { Transition } from '../../domain/bookings/transitions.ts';
import type { Booking, BookingEvent } from '../../domain/bookings/types.ts';
import { freedBy } from '../../domain/waitlist/freed-time.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { BookingNewsPayload } from '../../ports/subscriber.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { readyToKeep } from '../waitlist/keep-freed-time.ts';

/** What saving a change works with. */
export type SaveDeps = Pick<Core, 'secrets' | 'clock' | 'zones'>;

/**
 * Stores a change and tells the outbox, in the caller's transaction; a refused one becomes an error. A time it gives
 * back is kept for the waiting list. Where several people's bookings change in one transaction, lock them all first.
 */
export async function saveChange(
  core: SaveDeps,
  tx: Repositories,
  { before, change, seats }: { before: Booking; change: Transition; seats: number },
): Promise<Booking> {
  if (!change.isDone) throw refusalOf(change.reason);
  const { booking, event } = change;
  const freed = freedBy(before, booking);
  const keep = freed && (await readyToKeep(core, tx, freed));
  await tx.bookings.update(before, booking, seats, event);
  await keep?.(`${booking.id}:${event.kind}:${booking.revision}`);
  await announce(core, tx, { booking, event });
  await tx.businesses.touchAvailability(booking.businessId);
  return booking;
}

/** Writes the change into the outbox, when it is of a kind that leaves the house. */
export async function announce(
  core: Pick<Core, 'secrets'>,
  tx: Repositories,
  { booking, event }: { booking: Booking; event: BookingEvent },
): Promise<void> {
  if (!ANNOUNCED.includes(event.kind)) return;
  const kind = `booking.${event.kind}`;
  const message: OutboxMessage = {
    id: core.secrets.newId('out'),
    businessId: booking.businessId,
    kind,
    key: `${booking.id}:${kind}:${booking.revision}`,
    bookingId: booking.id,
    payload: payloadOf(booking, event),
    dueAt: event.at,
  };
  await tx.outbox.add([message], event.at);
}

// As it is now: whoever is told later tells what happened, whatever has happened since.
function payloadOf(booking: Booking, { by, fromStart, toStart }: BookingEvent): BookingNewsPayload {
  const { revision, start, end, serviceId, staffId } = booking;
  const { status } = booking.state;
  return { by, fromStart, toStart, revision, status, start, end, serviceId, staffId };
}

const ANNOUNCED: readonly BookingEvent['kind'][] = [
  'created',
  'approved',
  'declined',
  'moved',
  'cancelled',
  'expired',
];

function refusalOf(reason: Extract<Transition, { isDone: false }>['reason']): AppError {
  const { code, message } = REFUSALS[reason];
  return new AppError(code, { message });
}

const REFUSALS: Record<
  Extract<Transition, { isDone: false }>['reason'],
  { code: ErrorCode; message: string }
> = {
  not_pending: {
    code: 'bookings.not_pending',
    message: 'This booking no longer waits for an answer',
  },
  already_ended: {
    code: 'bookings.already_ended',
    message: 'This booking is over and cannot be changed',
  },
  not_started: { code: 'bookings.not_started', message: 'This booking has not begun yet' },
};
