import type {
  DeliveryAttempt,
  Webhook as WebhookView,
  WebhookDelivery as DeliveryView,
} from '../../contract/webhooks.ts';
import { webhookEvent } from '../../contract/webhooks.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { Attempt, Webhook, WebhookDelivery } from '../../ports/webhooks.ts';
import { toWire } from '../wire.ts';

/** A webhook as its owner sees it at `now`. */
export function shownWebhook(
  webhook: Webhook,
  newest: WebhookDelivery | null,
  now: Instant,
): WebhookView {
  const { formerSecret } = webhook;
  return {
    id: webhook.id,
    url: webhook.url,
    description: webhook.description,
    events: webhook.events.map((event) => webhookEvent.parse(event)),
    status: webhook.state,
    failingSince: toWireOrNull(webhook.failingSince),
    formerSecretUntil:
      formerSecret === null || formerSecret.until <= now ? null : toWire(formerSecret.until),
    createdAt: toWire(webhook.createdAt),
    lastDelivery:
      newest === null
        ? null
        : {
            at: toWire(newest.createdAt),
            isDelivered: newest.state === 'waiting' ? null : newest.state === 'delivered',
          },
  };
}

/** A line of the delivery log. */
export function shownDelivery(delivery: WebhookDelivery): DeliveryView {
  return {
    id: delivery.id,
    eventId: delivery.eventId,
    type: delivery.type,
    bookingId: delivery.bookingId,
    state: delivery.state,
    attempts: delivery.attempts,
    nextAttemptAt: toWireOrNull(delivery.nextAttemptAt),
    status: delivery.last?.status ?? null,
    failure: delivery.last?.failure ?? null,
    tookMs: delivery.last?.tookMs ?? null,
    createdAt: toWire(delivery.createdAt),
  };
}

export function shownAttempt(attempt: Attempt): DeliveryAttempt {
  return { ...attempt, at: toWire(attempt.at) };
}

function toWireOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toWire(instant);
}
