import type { Instant } from '../../domain/availability/types.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { WebhookDelivery } from '../../ports/webhooks.ts';
import type { WebhookDeps } from './deps.ts';
import { idFromKey } from '../id-from-key.ts';

export const DELIVERY_KIND = 'webhook.deliver';

/** What the outbox carries of a delivery. */
export interface DeliveryOrder {
  readonly delivery: string;
  readonly round: number;
  /** Somebody asked for it: it is sent even when the webhook is switched off. */
  readonly isByHand: boolean;
}

/** The row that sends a round of a delivery; the same for the same round, however often it is made. */
export function deliveryMessage(
  secrets: Pick<WebhookDeps['secrets'], 'hash'>,
  { id, round, businessId, bookingId }: WebhookDelivery,
  { isByHand, dueAt }: { isByHand: boolean; dueAt: Instant },
): OutboxMessage {
  const key = `${id}:${round}`;
  const order: DeliveryOrder = { delivery: id, round, isByHand };
  return {
    id: idFromKey(secrets, 'out', key),
    businessId,
    kind: DELIVERY_KIND,
    key,
    bookingId,
    payload: order,
    dueAt,
  };
}
