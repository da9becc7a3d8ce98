import { FAILING_TOO_LONG_MS, nextAttemptAt } from '../../domain/webhooks/timetable.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { SentWebhook } from '../../ports/webhook-sender.ts';
import type { Attempt, Webhook, WebhookChange, WebhookDelivery } from '../../ports/webhooks.ts';
import type { DeliveryOrder } from './delivery-message.ts';
import type { WebhookDeps } from './deps.ts';
import { stoppedMessages } from './tell-owners.ts';
import { signingSecrets } from './webhook-secret.ts';

/** How it went. `moot`: there is nothing to send any more, or it arrived already. */
export type Sending =
  | { readonly is: 'delivered' | 'moot' }
  | { readonly is: 'failed'; readonly reason: string; readonly tryAgainAt: Instant | null };

/**
 * One attempt. What became of it is written down before the outbox hears of it, so that a process that dies in between
 * does not send what has arrived again.
 */
export async function deliverWebhook(
  deps: WebhookDeps,
  { businessId, order, attempts }: { businessId: string; order: DeliveryOrder; attempts: number },
  chance: number,
): Promise<Sending> {
  const found = await findBoth(deps, businessId, order);
  if (found === null) return { is: 'moot' };
  const { webhook, delivery } = found;
  if (webhook.state !== 'active' && !order.isByHand) {
    await deps.store.write((tx) => tx.webhooks.giveUp(delivery, 'switched_off'));
    return { is: 'moot' };
  }
  const at = deps.clock.now();
  const sent = await deps.webhookSender.send({
    url: webhook.url,
    id: delivery.eventId,
    at,
    body: delivery.body,
    secrets: signingSecrets(deps, webhook, at),
  });
  const now = deps.clock.now();
  const tryAgainAt = isDelivered(sent) ? null : nextTry(delivery, sent, { attempts, now, chance });
  const isStopped = await deps.store.write(async (tx) => {
    const state = isDelivered(sent) ? 'delivered' : tryAgainAt === null ? 'failed' : 'waiting';
    const isNoted = await tx.webhooks.note(delivery, attemptOf(sent, at), {
      state,
      nextAttemptAt: tryAgainAt,
    });
    if (!isNoted) return false;
    return judge(deps, tx, { webhook, sent, now, order, isLast: tryAgainAt === null });
  });
  if (isStopped) deps.wakeOutbox();
  return isDelivered(sent)
    ? { is: 'delivered' }
    : { is: 'failed', reason: reasonOf(sent), tryAgainAt };
}

async function findBoth(
  { store }: Pick<WebhookDeps, 'store'>,
  businessId: string,
  { delivery: id, round }: DeliveryOrder,
): Promise<{ webhook: Webhook; delivery: WebhookDelivery } | null> {
  const { webhooks } = store.read;
  const delivery = await webhooks.delivery(businessId, id);
  if (delivery === null || delivery.state !== 'waiting' || delivery.round !== round) return null;
  const webhook = await webhooks.byId(businessId, delivery.webhookId);
  return webhook === null ? null : { webhook, delivery };
}

function isDelivered(sent: SentWebhook): boolean {
  return sent.is === 'answered' && sent.status >= 200 && sent.status < 300;
}

function isGone(sent: SentWebhook): boolean {
  return sent.is === 'answered' && sent.status === 410;
}

function nextTry(
  { type }: WebhookDelivery,
  sent: SentWebhook,
  { attempts, now, chance }: { attempts: number; now: Instant; chance: number },
): Instant | null {
  // Whoever sends a test looks on.
  if (isGone(sent) || type === 'webhook.test') return null;
  const retryAfter = sent.is === 'answered' ? sent.retryAfter : null;
  return nextAttemptAt({ attempts, now, retryAfter, chance });
}

interface Seen {
  readonly sent: SentWebhook;
  readonly now: Instant;
  readonly order: DeliveryOrder;
  readonly isLast: boolean;
}

/** What the attempt says of the webhook itself. True when it stops it, and whoever owns the business is told. */
async function judge(
  { secrets }: Pick<WebhookDeps, 'secrets'>,
  tx: Repositories,
  { webhook, ...seen }: Seen & { readonly webhook: Webhook },
): Promise<boolean> {
  const present = await tx.webhooks.byId(webhook.businessId, webhook.id);
  // An address that was changed meanwhile is not to blame.
  if (present === null || present.url !== webhook.url) return false;
  const change = changeBy(present, seen);
  if (change === null) return false;
  await tx.webhooks.update(webhook.businessId, webhook.id, change);
  if (change.state === undefined) return false;
  const about = { webhook, cause: seen.order.delivery, now: seen.now };
  await tx.outbox.add(await stoppedMessages(secrets, tx, about), seen.now);
  return true;
}

function changeBy(
  { failingSince, state }: Webhook,
  { sent, now, order, isLast }: Seen,
): WebhookChange | null {
  if (isDelivered(sent)) return failingSince === null ? null : { failingSince: null };
  if (order.isByHand || state !== 'active') return null;
  if (isGone(sent)) return { state: 'gone' };
  if (failingSince === null) return { failingSince: now };
  return isLast && now - failingSince >= FAILING_TOO_LONG_MS ? { state: 'failing' } : null;
}

function attemptOf(sent: SentWebhook, at: Instant): Attempt {
  const { tookMs } = sent;
  return sent.is === 'answered'
    ? { at, tookMs, status: sent.status, failure: null, response: sent.response }
    : { at, tookMs, status: null, failure: sent.why, response: '' };
}

function reasonOf(sent: SentWebhook): string {
  return sent.is === 'answered' ? `It answered ${sent.status}` : `No answer: ${sent.why}`;
}
