import type { BookingStatus } from '../../domain/bookings/types.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { MessageText, Moment } from '../../domain/messages/moments.ts';
import { MailError } from '../../ports/mail.ts';
import type { Message, MessageReason, MessageState } from '../../ports/messages.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { MessageDeps } from './deps.ts';
import { findOffer } from '../waitlist/offered-booking.ts';
import { bookingMoment, writeMessage } from './write-message.ts';
import type { BookingMessage } from './write-message.ts';

/** How it went. `moot`: there was nothing to send any more. */
export type Sending =
  | { readonly is: 'done' | 'moot' }
  | { readonly is: 'later' | 'failed' | 'unknown'; readonly reason: string };

/**
 * Sends one message, unless it would no longer be true. It is written down as being sent before anybody outside hears
 * of it, so that a process that dies in between sends nothing twice.
 */
export async function sendMessage(
  deps: MessageDeps,
  { businessId, id, isLastTry }: { businessId: string; id: string; isLastTry: boolean },
): Promise<Sending> {
  const found = await find(deps, businessId, id);
  if (found === null) return { is: 'moot' };
  const { message, booking, setup } = found;
  const settle = (state: MessageState, reason: MessageReason | null, text?: MessageText) =>
    deps.store.write((tx) =>
      tx.messages.settle(message, {
        from: ['planned', 'sending'],
        state,
        reason,
        ...(text !== undefined && { text }),
        at: deps.clock.now(),
      }),
    );

  if (message.expiresAt <= deps.clock.now()) {
    await settle('withdrawn', 'expired');
    return { is: 'moot' };
  }
  if (!isStillTrue(message, booking)) {
    await settle('withdrawn', 'outdated');
    return { is: 'moot' };
  }
  const { text, kept, calendar } = await writeMessage(deps, found);
  if (message.channel !== 'email' || !deps.mail.isDelivering) {
    await settle('not_sent', 'no_provider', kept);
    return { is: 'done' };
  }
  await settle('sending', null, kept);
  try {
    await deps.mail.send({
      to: message.to,
      subject: text.subject ?? '',
      text: text.body,
      from: { name: setup.business.name, replyTo: setup.business.email },
      calendar,
    });
  } catch (error) {
    return afterFailure(error, { settle, isLastTry });
  }
  await settle('accepted', null);
  return { is: 'done' };
}

async function find(
  { store }: Pick<MessageDeps, 'store'>,
  businessId: string,
  id: string,
): Promise<BookingMessage | null> {
  const message = await store.read.messages.byId(businessId, id);
  if (message === null || message.state !== 'planned') return null;
  if (message.waitlistId !== null) return findOffer(store, message, message.waitlistId);
  if (message.bookingId === null) return null;
  const [booking, setup] = await Promise.all([
    store.read.bookings.byId(businessId, message.bookingId),
    loadSetup(store.read, businessId),
  ]);
  return booking === null ? null : { message, booking, setup };
}

type Settle = (state: MessageState, reason: MessageReason | null) => Promise<boolean>;

async function afterFailure(
  error: unknown,
  { settle, isLastTry }: { settle: Settle; isLastTry: boolean },
): Promise<Sending> {
  if (!(error instanceof MailError)) throw error;
  const reason = error.message;
  switch (error.kind) {
    case 'refused':
      await settle('failed', 'refused');
      return { is: 'failed', reason };
    case 'unknown':
      await settle('unknown', 'no_answer');
      return { is: 'unknown', reason };
    case 'later':
      await settle(isLastTry ? 'failed' : 'planned', 'no_answer');
      return { is: isLastTry ? 'failed' : 'later', reason };
  }
}

/** A later change of the booking has sent, or will send, its own message. */
function isStillTrue(message: Message, booking: Booking): boolean {
  const moment = bookingMoment(message);
  return booking.revision === message.revision && TRUE_WHILE[moment].includes(booking.state.status);
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
