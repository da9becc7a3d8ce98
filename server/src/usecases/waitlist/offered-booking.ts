import type { Booking } from '../../domain/bookings/types.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Message } from '../../ports/messages.ts';
import type { Store } from '../../ports/store.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { BookingMessage } from '../messages/write-message.ts';

/** A message about an offer, with the time as if it were booked; null when nothing is offered any more. */
export async function findOffer(
  { read }: Store,
  message: Message,
  waitlistId: string,
): Promise<BookingMessage | null> {
  const [entry, setup] = await Promise.all([
    read.waitlist.byId(message.businessId, waitlistId),
    loadSetup(read, message.businessId),
  ]);
  if (entry === null) return null;
  const until = entry.state.status === 'offered' ? entry.state.offer.until : message.expiresAt;
  return { message, booking: offeredBooking(entry), setup, held: { since: message.dueAt, until } };
}

/**
 * What an entry would be as a booking, so that its message is written, checked and filled in like all others: pending
 * while it is offered, cancelled otherwise; the number of the offer is its revision.
 */
export function offeredBooking(entry: WaitlistEntry): Booking {
  const { state } = entry;
  const offer =
    state.status === 'offered'
      ? state.offer
      : { start: 0, end: 0, staffId: entry.staffId ?? '', until: 0 };
  const { start, end } = offer;
  return {
    id: entry.id,
    businessId: entry.businessId,
    serviceId: entry.serviceId,
    staffId: offer.staffId,
    widgetKey: entry.widgetKey,
    state:
      state.status === 'offered'
        ? { status: 'pending', expiresAt: offer.until }
        : { status: 'cancelled' },
    revision: entry.offerNo,
    start,
    end,
    footprint: { start, end },
    customer: entry.customer,
    answers: {},
    consent: entry.consent,
    visitorTimezone: entry.timezone,
    locale: entry.locale,
    source: null,
    tokenHash: entry.tokenHash,
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
  };
}
