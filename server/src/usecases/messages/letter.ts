import type { Business } from '../../contract/businesses.ts';
import type { Booking, BookingStatus } from '../../domain/bookings/types.ts';
import type { Moment } from '../../domain/messages/moments.ts';
import type { Message } from '../../ports/messages.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { findOffer } from '../waitlist/offered-booking.ts';
import { placeLetter } from '../waitlist/place-letter.ts';
import type { MessageDeps } from './deps.ts';
import { hasConsent } from './reach.ts';
import { bookingMoment, writeMessage } from './write-message.ts';
import type { BookingMessage, WrittenMessage } from './write-message.ts';

/** A message as it would be sent now. */
export interface Letter extends WrittenMessage {
  readonly message: Message;
  readonly business: Business;
  /** Whether the reader agreed to be written to by phone; true for who was not asked. */
  readonly hasConsent: boolean;
}

/** The letter; `outdated` when it would no longer be true, null when what it speaks of is gone. */
export async function letterOf(
  deps: MessageDeps,
  message: Message,
): Promise<Letter | 'outdated' | null> {
  if (message.bookingId === null && message.waitlistId === null) return freeLetter(deps, message);
  // Before the first offer there is a place in the line to speak of.
  if (message.waitlistId !== null && message.revision === 0) return placeLetter(deps, message);
  const found = await subjectOf(deps, message);
  if (found === null) return null;
  const { booking, setup } = found;
  if (!isStillTrue(message, booking)) return 'outdated';
  return {
    ...(await writeMessage(deps, found)),
    message,
    business: setup.business,
    hasConsent: message.audience !== 'visitor' || hasConsent(found),
  };
}

/** Its text was given from the beginning, and nothing in it is private. */
async function freeLetter(
  { store }: Pick<MessageDeps, 'store'>,
  message: Message,
): Promise<Letter | null> {
  const business = await store.read.businesses.byId(message.businessId);
  const { subject, body } = message;
  if (business === null || body === null) return null;
  const text = { subject, body };
  return {
    message,
    business,
    text,
    kept: text,
    locale: message.locale ?? business.locale,
    content: null,
    calendar: undefined,
    hasConsent: true,
  };
}

async function subjectOf(
  { store }: Pick<MessageDeps, 'store'>,
  message: Message,
): Promise<BookingMessage | null> {
  const { businessId, bookingId, waitlistId } = message;
  if (waitlistId !== null) return findOffer(store, message, waitlistId);
  if (bookingId === null) return null;
  const [booking, setup] = await Promise.all([
    store.read.bookings.byId(businessId, bookingId),
    loadSetup(store.read, businessId),
  ]);
  return booking === null ? null : { message, booking, setup };
}

/** A later change of the booking has sent, or will send, its own message. */
function isStillTrue({ moment, revision }: Message, booking: Booking): boolean {
  return booking.revision === revision && isTrueOf(moment, booking);
}

/** Whether that can be said of the booking as it is. */
export function isTrueOf(moment: Message['moment'], { state }: Pick<Booking, 'state'>): boolean {
  return TRUE_WHILE[bookingMoment({ moment })].includes(state.status);
}

const TRUE_WHILE: Readonly<Record<Moment, readonly BookingStatus[]>> = {
  confirmed: ['confirmed', 'completed', 'no_show'],
  pending: ['pending'],
  declined: ['declined', 'expired'],
  moved: ['pending', 'confirmed', 'completed', 'no_show'],
  cancelled: ['cancelled'],
  reminder: ['confirmed'],
  follow_up: ['confirmed', 'completed'],
  // Of an offer that stands; see `offeredBooking`.
  waitlist: ['pending'],
};
