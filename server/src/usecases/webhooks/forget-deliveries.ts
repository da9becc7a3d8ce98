import type { WebhookDeps } from './deps.ts';

/** After thirty days the log of a delivery, and the customer's name in it, is gone; returns how many. */
export async function forgetDeliveries({
  store,
  clock,
}: Pick<WebhookDeps, 'store' | 'clock'>): Promise<number> {
  const before = clock.now() - KEPT_MS;
  return store.write((tx) => tx.webhooks.forgetBefore(before));
}

const KEPT_MS = 30 * 24 * 3_600_000;
