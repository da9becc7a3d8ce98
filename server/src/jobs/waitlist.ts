import type { BookingNewsKind, Subscriber } from '../ports/subscriber.ts';
import type { WaitlistDeps } from '../usecases/waitlist/deps.ts';
import { checkTold, lapseOffer } from '../usecases/waitlist/end-offer.ts';
import { lookForTimes } from '../usecases/waitlist/look-for-times.ts';
import { CHECK_KIND, LAPSE_KIND, LOOK_KIND, lookOrder } from '../usecases/waitlist/orders.ts';
import type { OfferOrder } from '../usecases/waitlist/orders.ts';
import { sweepWaitlist } from '../usecases/waitlist/sweep-waitlist.ts';
import type { Delivery, Outcome } from './outbox-handlers.ts';
import type { OutboxRow } from '../ports/outbox.ts';
import type { PeriodicWork } from './schedule.ts';

/** Looks for who is next, and ends offers. All of it is our own database, so all can be repeated. */
export function runWaitlist(deps: WaitlistDeps): Readonly<Record<string, Delivery>> {
  return {
    [LOOK_KIND]: repeatable(async ({ businessId }) => {
      await lookForTimes(deps, businessId);
      return DONE;
    }),
    [LAPSE_KIND]: repeatable(async ({ businessId, payload }) => {
      // @NOTE `lapseOrder` wrote it.
      await lapseOffer(deps, businessId, payload as OfferOrder);
      return DONE;
    }),
    [CHECK_KIND]: repeatable(async ({ businessId, payload }) => {
      // @NOTE `checkOrder` wrote it.
      const told = await checkTold(deps, businessId, payload as OfferOrder);
      if (told === 'over') return DONE;
      return {
        isDelivered: false,
        isWorthAnotherTry: true,
        // A text message that was handed over may still come back as not delivered.
        tryAgainAt: deps.clock.now() + (told === 'told' ? LATER_MS : SOON_MS),
        reason: 'Not known yet whether the offer was told',
      };
    }),
  };
}

/** What frees a time is news to the list. */
export function waitlistSubscriber({
  store,
  secrets,
}: Pick<WaitlistDeps, 'store' | 'secrets'>): Subscriber {
  return {
    async plan({ kind, key, businessId, at }) {
      if (!FREEING.includes(kind)) return null;
      if (!(await store.read.waitlist.hasWaiting(businessId))) return null;
      return async () => [lookOrder(secrets, { businessId, cause: `${key}:waitlist`, at })];
    },
  };
}

export function waitlistWork(deps: WaitlistDeps): PeriodicWork {
  return { name: 'go through waiting lists', everyMs: 30_000, run: () => sweepWaitlist(deps) };
}

const FREEING: readonly BookingNewsKind[] = [
  'booking.cancelled',
  'booking.declined',
  'booking.expired',
  'booking.moved',
];
const SOON_MS = 10_000;
const LATER_MS = 60_000;
const DONE = { isDelivered: true } as const;

function repeatable(deliver: (row: OutboxRow) => Promise<Outcome>): Delivery {
  return { deliver, isRepeatable: true };
}
