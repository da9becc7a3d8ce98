import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { OutboxRow } from '../ports/outbox.ts';
import type { Store } from '../ports/store.ts';
import type {
  BookingNews,
  BookingNewsKind,
  BookingNewsPayload,
  Subscriber,
} from '../ports/subscriber.ts';
import type { Delivery } from './outbox-handlers.ts';

export interface BookingNewsParts {
  readonly subscribers: readonly Subscriber[];
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when rows were added. */
  readonly wakeOutbox: () => void;
}

/**
 * Delivers the `booking.*` rows: each becomes one row for every subscriber it concerns, all in one transaction, and
 * from then on each of these is tried, failed and repeated on its own.
 */
export function tellSubscribers(parts: BookingNewsParts): Readonly<Record<string, Delivery>> {
  const delivery: Delivery = { deliver: (row) => tell(parts, row), isRepeatable: true };
  return Object.fromEntries(Object.keys(SENTENCES).map((kind) => [kind, delivery]));
}

async function tell(
  { subscribers, store, clock, log, wakeOutbox }: BookingNewsParts,
  row: OutboxRow,
) {
  const news = newsOf(row);
  const planned = await Promise.all(subscribers.map((subscriber) => subscriber.plan(news)));
  const plans = planned.filter((plan) => plan !== null);
  if (plans.length > 0) {
    await store.write(async (tx) => {
      for (const plan of plans) await tx.outbox.add(await plan(tx), clock.now());
    });
    wakeOutbox();
  }
  // No customer's name or number goes into the log.
  const { kind, bookingId, businessId } = news;
  log.info({ kind, bookingId, businessId }, SENTENCES[kind]);
  return { isDelivered: true } as const;
}

function newsOf(row: OutboxRow): BookingNews {
  // @NOTE `announce` wrote this row and its payload.
  const payload = row.payload as BookingNewsPayload;
  return {
    ...payload,
    id: row.id,
    // @NOTE only these kinds are registered.
    kind: row.kind as BookingNewsKind,
    key: row.key,
    businessId: row.businessId,
    bookingId: row.bookingId ?? '',
    at: row.createdAt,
  };
}

const SENTENCES: Readonly<Record<BookingNewsKind, string>> = {
  'booking.created': 'A time was booked',
  'booking.approved': 'A booking was approved',
  'booking.declined': 'A booking was declined',
  'booking.moved': 'A booking was moved',
  'booking.cancelled': 'A booking was cancelled',
  'booking.expired': 'A booking nobody approved gave its time back',
};
