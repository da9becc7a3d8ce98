import type {
  DeliveryPage,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookPatch,
  WebhookWithSecret,
} from '@bookingsaas/server/contract/webhooks';
import type { Ask } from './api.ts';

/** The part of the admin API about webhooks; `items` reads a list without what is being removed. */
export function createWebhooksAdmin(
  ask: Ask,
  items: <Item extends object>(path: string) => Promise<Item[]>,
) {
  const of = (id: string) => `/v1/webhooks/${id}`;
  return {
    list: () => items<Webhook>('/v1/webhooks'),
    add: (input: WebhookPatch) => ask<WebhookWithSecret>('POST', '/v1/webhooks', input),
    change: (id: string, patch: WebhookPatch) => ask<Webhook>('PATCH', of(id), patch),
    remove: (id: string) => ask<undefined>('DELETE', of(id)),
    renewSecret: (id: string) => ask<WebhookWithSecret>('POST', `${of(id)}/secret`),
    test: (id: string) => ask<WebhookDelivery>('POST', `${of(id)}/test`),
    deliveries: (id: string, query: Readonly<Record<string, string>>) =>
      ask<DeliveryPage>('GET', `${of(id)}/deliveries?${new URLSearchParams(query)}`),
    delivery: (id: string, delivery: string) =>
      ask<WebhookDeliveryDetail>('GET', `${of(id)}/deliveries/${delivery}`),
    replay: (id: string, delivery: string) =>
      ask<WebhookDelivery>('POST', `${of(id)}/deliveries/${delivery}/replay`),
  };
}
