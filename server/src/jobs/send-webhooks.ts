import type { Mail } from '../ports/mail.ts';
import type { OutboxRow } from '../ports/outbox.ts';
import type { Subscriber } from '../ports/subscriber.ts';
import { deliverWebhook } from '../usecases/webhooks/deliver-webhook.ts';
import { DELIVERY_KIND } from '../usecases/webhooks/delivery-message.ts';
import type { DeliveryOrder } from '../usecases/webhooks/delivery-message.ts';
import type { WebhookDeps } from '../usecases/webhooks/deps.ts';
import { STOPPED_KIND, tellOwner } from '../usecases/webhooks/tell-owners.ts';
import type { StoppedNote } from '../usecases/webhooks/tell-owners.ts';
import { planDeliveries } from '../usecases/webhooks/plan-deliveries.ts';
import type { Delivery, Outcome } from './outbox-handlers.ts';

/** Sends webhooks. A receiver knows a repetition by its `webhook-id`, so a process may die at any moment. */
export function sendWebhooks(
  deps: WebhookDeps & { readonly mail: Mail; readonly publicUrl: string },
  chance: () => number,
): Readonly<Record<string, Delivery>> {
  return {
    [STOPPED_KIND]: {
      // A letter twice would be worse than none: the console says it too.
      isRepeatable: false,
      deliver: async ({ businessId, payload }) => {
        // @NOTE `stoppedMessages` wrote it.
        await tellOwner(deps, businessId, payload as StoppedNote);
        return { isDelivered: true };
      },
    },
    [DELIVERY_KIND]: {
      isRepeatable: true,
      deliver: async (row) => outcomeOf(deps, row, chance()),
    },
  };
}

/** Plans a delivery for each webhook that wants to be told. */
export function webhookSubscriber(deps: WebhookDeps): Subscriber {
  return { plan: (news) => planDeliveries(deps, news) };
}

async function outcomeOf(deps: WebhookDeps, row: OutboxRow, chance: number): Promise<Outcome> {
  // @NOTE `deliveryMessage` wrote it.
  const order = row.payload as DeliveryOrder;
  const { businessId, attempts } = row;
  const sending = await deliverWebhook(deps, { businessId, order, attempts }, chance);
  if (sending.is !== 'failed') return { isDelivered: true };
  const { reason, tryAgainAt } = sending;
  return tryAgainAt === null
    ? { isDelivered: false, isWorthAnotherTry: false, reason }
    : { isDelivered: false, isWorthAnotherTry: true, tryAgainAt, reason };
}
