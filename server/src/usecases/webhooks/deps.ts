import type { WebhookSender } from '../../ports/webhook-sender.ts';
import type { Core } from '../core.ts';

/** What the verbs about webhooks work with. */
export interface WebhookDeps extends Pick<
  Core,
  'store' | 'clock' | 'secrets' | 'secretBox' | 'wakeOutbox'
> {
  readonly webhookSender: WebhookSender;
}
