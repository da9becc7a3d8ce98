import { expect } from 'vitest';
import {
  deliveryPage,
  webhook,
  webhookDeliveryDetail,
  webhookWithSecret,
} from '@bookingsaas/server/contract/webhooks';
import type {
  Webhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookWithSecret,
} from '@bookingsaas/server/contract/webhooks';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { createWebhookSender } from '@bookingsaas/server/integrations/webhooks/webhook-sender';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { openReceiver } from '../world/receiver.ts';
import type { Receiver } from '../world/receiver.ts';

/** A shop, and a receiver that can be told of its bookings. */
export interface HookedShop {
  readonly world: World;
  readonly shop: Shop;
  readonly receiver: Receiver;
  /** A webhook to the receiver, for bookings that are made, moved and cancelled. */
  connect(more?: object): Promise<WebhookWithSecret>;
  seen(id: string): Promise<Webhook>;
  log(id: string): Promise<WebhookDelivery[]>;
  detail(id: string, delivery: string): Promise<WebhookDeliveryDetail>;
  close(): Promise<void>;
}

export const ALL = ['booking.created', 'booking.moved', 'booking.cancelled'];

/** Opens both. The clock begins now, because the library that verifies signatures looks at the real one. */
export async function openHookedShop(store: OpenedStore): Promise<HookedShop> {
  const receiver = await openReceiver();
  const world = startWorld({
    store,
    now: new Date().toISOString(),
    webhookSender: createWebhookSender({ isHttpsRequired: false, ...receiver.allowed }),
  });
  // Rows of the story before are not this story's.
  await world.outbox.drain();
  const shop = await openShop(world);
  const read = async (path: string): Promise<unknown> =>
    JSON.parse((await shop.owner('GET', path)).text);
  return {
    world,
    shop,
    receiver,
    async connect(more = {}) {
      const body = { url: receiver.url, events: ALL, ...more };
      const answer = await shop.owner('POST', '/webhooks', body);
      expect(answer.status, answer.text).toBe(201);
      return webhookWithSecret.parse(JSON.parse(answer.text));
    },
    seen: async (id) => webhook.parse(await read(`/webhooks/${id}`)),
    log: async (id) => deliveryPage.parse(await read(`/webhooks/${id}/deliveries`)).items,
    detail: async (id, delivery) =>
      webhookDeliveryDetail.parse(await read(`/webhooks/${id}/deliveries/${delivery}`)),
    close: () => receiver.close(),
  };
}

/** A time of the day after tomorrow, or of another day to come. */
export function at(time: string, days = 2): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${time}:00Z`;
}
