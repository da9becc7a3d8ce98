import type { Booking } from '../domain/bookings/types.ts';
import type { Message } from '../ports/messages.ts';
import type { Secrets } from '../ports/secrets.ts';
import { messageOrder } from '../usecases/messages/message-order.ts';
import type { OutboxMessage } from '../ports/outbox.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How much of a sample's calendar its log speaks of. */
export interface SampleJournal {
  readonly confirmations: number;
  readonly reminders: number;
}

/**
 * What stands in the log of a business with invented customers: confirmations of late that were not sent, and
 * reminders that wait for their time, with the rows that then say so of them. Nothing is called sent.
 */
export function fillJournal(
  bookings: readonly Booking[],
  { confirmations, reminders }: SampleJournal,
  { secrets, now }: { readonly secrets: Pick<Secrets, 'hash' | 'newId'>; readonly now: number },
): { readonly messages: readonly Message[]; readonly orders: readonly OutboxMessage[] } {
  const confirmed = bookings.filter(({ state }) => state.status === 'confirmed');
  const latest = confirmed
    .filter(({ createdAt }) => createdAt < now - HOUR)
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .slice(0, confirmations);
  const next = confirmed
    .filter(({ start }) => start - DAY > now)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, reminders);
  const unsent = latest.map((booking) => ({
    ...about(booking, secrets.newId('msg')),
    moment: 'confirmed' as const,
    state: 'not_sent' as const,
    reason: 'invented' as const,
    dueAt: booking.createdAt,
    expiresAt: booking.createdAt + DAY,
    updatedAt: booking.createdAt,
  }));
  const waiting = next.map((booking) => ({
    ...about(booking, secrets.newId('msg')),
    moment: 'reminder' as const,
    state: 'planned' as const,
    reason: null,
    dueAt: booking.start - DAY,
    expiresAt: booking.start - HOUR,
    updatedAt: booking.createdAt,
  }));
  return {
    messages: [...unsent, ...waiting],
    orders: waiting.map((message) => messageOrder(secrets, message)),
  };
}

function about(booking: Booking, id: string) {
  return {
    id,
    businessId: booking.businessId,
    bookingId: booking.id,
    waitlistId: null,
    widgetId: booking.widgetKey,
    audience: 'visitor' as const,
    channel: 'email' as const,
    revision: booking.revision,
    to: booking.customer.email ?? '',
    locale: null,
    oldStart: null,
    subject: null,
    body: null,
    errorCode: null,
    providerId: null,
    segments: null,
    price: null,
    resentFrom: null,
    sentAt: null,
    createdAt: booking.createdAt,
  };
}
