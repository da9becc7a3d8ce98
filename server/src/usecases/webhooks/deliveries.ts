import { AppError } from '../../contract/app-error.ts';
import type {
  DeliveriesQuery,
  DeliveryPage,
  WebhookDelivery as DeliveryView,
  WebhookDeliveryDetail,
} from '../../contract/webhooks.ts';
import type { WebhookDelivery } from '../../ports/webhooks.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { present } from '../setup/owned.ts';
import { toWire } from '../wire.ts';
import { deliveryMessage } from './delivery-message.ts';
import type { WebhookDeps } from './deps.ts';
import { shownAttempt, shownDelivery } from './webhook-views.ts';
import { findWebhook } from './webhooks.ts';

type Target = { readonly businessId: string; readonly id: string };
type DeliveryTarget = Target & { readonly delivery: string };

/** The log of a webhook, newest first. @throws AppError `webhooks.not_found`, `request.invalid` */
export async function listDeliveries(
  { store }: Pick<WebhookDeps, 'store'>,
  target: Target,
  query: DeliveriesQuery,
): Promise<DeliveryPage> {
  await findWebhook(store.read, target);
  const found = await store.read.webhooks.deliveries(target.businessId, {
    webhookId: target.id,
    state: query.state,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    // One more than asked for tells whether there is another page.
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(shownDelivery),
    next:
      found.length > query.limit && last !== undefined
        ? writeCursor({ at: last.createdAt, id: last.id })
        : null,
  };
}

/** One delivery with everything that was tried. @throws AppError `webhooks.delivery_not_found` */
export async function showDelivery(
  { store }: Pick<WebhookDeps, 'store'>,
  target: DeliveryTarget,
): Promise<WebhookDeliveryDetail> {
  const { webhooks } = store.read;
  const delivery = ofWebhook(await webhooks.delivery(target.businessId, target.delivery), target);
  const attempts = await webhooks.attempts(delivery.id);
  return {
    ...shownDelivery(delivery),
    body: delivery.body,
    history: attempts.map(shownAttempt),
  };
}

/**
 * Sends the same event once more, with the same `webhook-id`, and tries as often as for a new one; also to a webhook that
 * is switched off. @throws AppError `webhooks.delivery_not_found`
 */
export async function replayDelivery(
  { store, clock, secrets, wakeOutbox }: WebhookDeps,
  target: DeliveryTarget,
): Promise<DeliveryView> {
  const { businessId, delivery: id } = target;
  const now = clock.now();
  const again = await store.write(async (tx) => {
    ofWebhook(await tx.webhooks.delivery(businessId, id), target);
    const begun = present(
      await tx.webhooks.beginAgain(businessId, id, now),
      'webhooks.delivery_not_found',
    );
    await tx.outbox.add([deliveryMessage(secrets, begun, { isByHand: true, dueAt: now })], now);
    return begun;
  });
  wakeOutbox();
  return shownDelivery(again);
}

/** Sends a `webhook.test`, tried once, also to a webhook that is switched off. @throws AppError `webhooks.not_found` */
export async function sendTest(
  { store, clock, secrets, wakeOutbox }: WebhookDeps,
  target: Target,
): Promise<DeliveryView> {
  const now = clock.now();
  const eventId = secrets.newId('evt');
  const delivery = await store.write(async (tx) => {
    const webhook = await findWebhook(tx, target);
    const made: WebhookDelivery = {
      id: secrets.newId('whd'),
      businessId: target.businessId,
      webhookId: webhook.id,
      eventId,
      type: 'webhook.test',
      bookingId: null,
      body: JSON.stringify({
        type: 'webhook.test',
        timestamp: toWire(now),
        data: { webhook: webhook.id, message: 'It works.' },
      }),
      state: 'waiting',
      round: 0,
      attempts: 0,
      nextAttemptAt: now,
      last: null,
      createdAt: now,
    };
    await tx.webhooks.addDelivery(made);
    await tx.outbox.add([deliveryMessage(secrets, made, { isByHand: true, dueAt: now })], now);
    return made;
  });
  wakeOutbox();
  return shownDelivery(delivery);
}

function ofWebhook(delivery: WebhookDelivery | null, { id }: Target): WebhookDelivery {
  if (delivery?.webhookId !== id) throw new AppError('webhooks.delivery_not_found');
  return delivery;
}
