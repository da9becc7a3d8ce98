import { AppError } from '../../contract/app-error.ts';
import type { MessageResend, MessageView } from '../../contract/messages.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Message } from '../../ports/messages.ts';
import type { MessageDeps } from './deps.ts';
import { isTrueOf } from './letter.ts';
import { messageOrder } from './message-order.ts';
import { messageView, RESENDABLE, stateAt } from './message-view.ts';

/**
 * Sends a message again that did not arrive: another message, written anew to where the visitor is reached now. One of
 * which nobody knows only when the owner is sure, because it may have arrived.
 * @throws AppError `messages.not_found`, `messages.not_resendable`, `messages.unsure`, or `messages.outdated` when it
 * would say nothing true any more
 */
export async function resendMessage(
  deps: MessageDeps,
  { businessId, id }: { businessId: string; id: string },
  { sure }: MessageResend,
): Promise<MessageView> {
  const { store, clock, secrets } = deps;
  const now = clock.now();
  const before = await store.read.messages.byId(businessId, id);
  if (before === null) throw new AppError('messages.not_found');
  const state = stateAt(before, now);
  if (!RESENDABLE.includes(state)) throw new AppError('messages.not_resendable');
  if (state === 'unknown' && !sure) throw new AppError('messages.unsure');
  const booking =
    before.bookingId === null ? null : await store.read.bookings.byId(businessId, before.bookingId);
  const again = anew(before, { booking, id: secrets.newId('msg'), now });
  await store.write(async (tx) => {
    await tx.messages.add(again);
    await tx.outbox.add([messageOrder(secrets, again)], now);
  });
  deps.wakeOutbox();
  return messageView({ ...again, customerName: booking?.customer.name ?? null }, now);
}

function anew(
  before: Message,
  { booking, id, now }: { booking: Booking | null; id: string; now: number },
): Message {
  if (booking !== null && !isTrueOf(before.moment, booking))
    throw new AppError('messages.outdated');
  const expiresAt = usefulUntil(before, booking, now);
  if (expiresAt <= now) throw new AppError('messages.outdated');
  return {
    ...before,
    id,
    to: addressNow(before, booking),
    revision: booking?.revision ?? before.revision,
    // What belongs to no booking is not written anew.
    ...(booking !== null || before.waitlistId !== null ? { subject: null, body: null } : {}),
    state: 'planned',
    reason: null,
    errorCode: null,
    providerId: null,
    segments: null,
    price: null,
    resentFrom: before.id,
    dueAt: now,
    expiresAt,
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** An offer and a reminder end by themselves; of other things people want to know later too. */
function usefulUntil(
  { moment, expiresAt, waitlistId }: Message,
  booking: Booking | null,
  now: number,
) {
  if (waitlistId !== null || expiresAt > now) return expiresAt;
  return moment === 'reminder' ? (booking?.start ?? now) : now + NEWS_LIFE_MS;
}

/** The visitor may have corrected it since. */
function addressNow({ audience, channel, to }: Message, booking: Booking | null): string {
  if (audience !== 'visitor' || booking === null) return to;
  const { email, phone } = booking.customer;
  return (channel === 'email' ? email : phone) ?? to;
}

const NEWS_LIFE_MS = 24 * 3_600_000;
