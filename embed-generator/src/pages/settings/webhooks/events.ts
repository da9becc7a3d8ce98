import type { WebhookEvent } from '@bookingsaas/server/contract/webhooks';

/** In the order they are shown. The contract's own list would bring its schemas into the browser. */
export const EVENTS = [
  'booking.created',
  'booking.approved',
  'booking.declined',
  'booking.moved',
  'booking.cancelled',
  'booking.expired',
] as const satisfies readonly WebhookEvent[];

export function isEvent(type: string): type is WebhookEvent {
  return EVENTS.some((event) => event === type);
}
