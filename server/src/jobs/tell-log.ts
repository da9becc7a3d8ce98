import type { Log } from '../ports/log.ts';
import type { Handler } from './outbox-handlers.ts';

/** Says in words what happened to a booking; no customer's name or number goes into the log. */
export function tellLog(log: Log): Readonly<Record<string, Handler>> {
  return Object.fromEntries(
    Object.entries(SENTENCES).map(([kind, sentence]) => [
      kind,
      async ({ bookingId, businessId }) => {
        log.info({ kind, bookingId, businessId }, sentence);
        return { isDelivered: true };
      },
    ]),
  );
}

const SENTENCES: Readonly<Record<string, string>> = {
  'booking.created': 'A time was booked',
  'booking.approved': 'A booking was approved',
  'booking.declined': 'A booking was declined',
  'booking.moved': 'A booking was moved',
  'booking.cancelled': 'A booking was cancelled',
  'booking.expired': 'A booking nobody approved gave its time back',
};
