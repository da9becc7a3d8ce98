import type { Instant } from '../domain/availability/types.ts';
import type { Actor, BookingEvent, BookingStatus } from '../domain/bookings/types.ts';
import type { OutboxMessage } from './outbox.ts';
import type { Repositories } from './store.ts';

/** The kinds of `booking.*` rows that a change of a booking puts into the outbox. */
export type BookingNewsKind = `booking.${Exclude<BookingEvent['kind'], 'completed' | 'no_show'>}`;

/** What happened to a booking, as it was at that moment; the booking itself may have moved on since. */
export interface BookingNews {
  /** Id of the outbox row: the same however often the news is told. */
  readonly id: string;
  readonly kind: BookingNewsKind;
  /** `{booking}:{kind}:{revision}`, to begin the keys of what follows from it with. */
  readonly key: string;
  readonly businessId: string;
  readonly bookingId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly fromStart: Instant | null;
  readonly toStart: Instant | null;
  readonly revision: number;
  readonly status: BookingStatus;
  readonly start: Instant;
  readonly end: Instant;
  readonly serviceId: string;
  readonly staffId: string;
}

/** What `announce` writes into the row beside its own columns. */
export type BookingNewsPayload = Omit<
  BookingNews,
  'id' | 'kind' | 'key' | 'businessId' | 'bookingId' | 'at'
>;

/** Somebody who wants to send something when a booking changes: webhooks, messages, calendars. */
export interface Subscriber {
  /**
   * Looks, outside of any transaction, at what follows from the news; null when nothing does. May be asked again for
   * the same news, after a crash, and in several processes.
   */
  plan(news: BookingNews): Promise<Plan | null>;
}

/**
 * Runs in the one transaction in which the plans of all subscribers are stored: writes rows of its own through `tx`,
 * and returns what goes into the outbox. Carrying it out twice has to leave what carrying it out once does, so keys and
 * ids are made from those of the news.
 */
export type Plan = (tx: Repositories) => Promise<readonly OutboxMessage[]>;
