import type { Booking as BookingView } from '../../contract/bookings.ts';
import type { WebhookBody } from '../../contract/webhooks.ts';
import type { BookingNews, Plan } from '../../ports/subscriber.ts';
import type { Webhook, WebhookDelivery } from '../../ports/webhooks.ts';
import { adminBookings } from '../bookings/booking-views.ts';
import { toWire } from '../wire.ts';
import { deliveryMessage } from './delivery-message.ts';
import type { WebhookDeps } from './deps.ts';
import { idFromKey } from '../id-from-key.ts';

/** One delivery for each webhook that wants to be told of this; null when none does. */
export async function planDeliveries(
  deps: Pick<WebhookDeps, 'store' | 'clock' | 'secrets'>,
  news: BookingNews,
): Promise<Plan | null> {
  const { read } = deps.store;
  const webhooks = (await read.webhooks.list(news.businessId)).filter(
    ({ state, events }) => state === 'active' && events.includes(news.kind),
  );
  if (webhooks.length === 0) return null;
  const booking = await bookingThen(deps, news);
  if (booking === null) return null;
  const body = JSON.stringify(bodyOf(booking, news));
  const deliveries = webhooks.map((webhook) => deliveryOf(deps, webhook, { news, body }));
  return async (tx) => {
    for (const delivery of deliveries) await tx.webhooks.addDelivery(delivery);
    const order = { isByHand: false, dueAt: deps.clock.now() };
    return deliveries.map((delivery) => deliveryMessage(deps.secrets, delivery, order));
  };
}

/** The booking as it was when the news was made; customer and answers never change. */
async function bookingThen(
  { store, clock }: Pick<WebhookDeps, 'store' | 'clock'>,
  news: BookingNews,
): Promise<BookingView | null> {
  const booking = await store.read.bookings.byId(news.businessId, news.bookingId);
  if (booking === null) return null;
  const { staffId, start, end, revision } = news;
  const then = { ...booking, staffId, start, end, revision };
  const [shown] = await adminBookings(store.read, [then], clock.now());
  return shown === undefined ? null : { ...shown, status: news.status };
}

function bodyOf(booking: BookingView, news: BookingNews): WebhookBody {
  return {
    type: news.kind,
    timestamp: toWire(news.at),
    data: {
      booking: {
        id: booking.id,
        status: booking.status,
        revision: booking.revision,
        service: booking.service,
        staff: booking.staff,
        start: booking.start,
        end: booking.end,
        timezone: booking.timezone,
        customer: booking.customer,
        answers: booking.answers,
        visitorTimezone: booking.visitorTimezone,
        locale: booking.locale,
        widgetKey: booking.widgetKey,
        source: booking.source,
        createdAt: booking.createdAt,
      },
      by: news.by,
      previousStart: news.fromStart === null ? null : toWire(news.fromStart),
    },
  };
}

// Ids come from the news, so that planning it again adds nothing.
function deliveryOf(
  { secrets }: Pick<WebhookDeps, 'secrets'>,
  webhook: Webhook,
  { news, body }: { news: BookingNews; body: string },
): WebhookDelivery {
  return {
    id: idFromKey(secrets, 'whd', `${news.id}:${webhook.id}`),
    businessId: news.businessId,
    webhookId: webhook.id,
    eventId: `evt_${news.id.replace(/^out_/u, '')}`,
    type: news.kind,
    bookingId: news.bookingId,
    body,
    state: 'waiting',
    round: 0,
    attempts: 0,
    nextAttemptAt: news.at,
    last: null,
    createdAt: news.at,
  };
}
