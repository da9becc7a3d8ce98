import type { SealedPlace } from '../../ports/secret-box.ts';
import type { Webhook } from '../../ports/webhooks.ts';
import type { WebhookDeps } from './deps.ts';

type Box = Pick<WebhookDeps, 'secretBox'>;

/** A webhook's secret as it is stored. */
export function sealSecret({ secretBox }: Box, webhookId: string, secret: string): string {
  return secretBox.seal(webhookSecretOf(webhookId), secret);
}

/** Every secret that signs at `now`, the present one first. */
export function signingSecrets({ secretBox }: Box, webhook: Webhook, now: number): string[] {
  const { id, secret, formerSecret } = webhook;
  const sealed =
    formerSecret === null || formerSecret.until <= now ? [secret] : [secret, formerSecret.secret];
  return sealed.map((one) => secretBox.open(webhookSecretOf(id), one));
}

/** Where a webhook's sealed secrets stand. */
export function webhookSecretOf(webhookId: string): SealedPlace {
  return { purpose: 'webhook-secret', row: webhookId };
}
