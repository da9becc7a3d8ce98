import { AppError } from '../../contract/app-error.ts';
import { MOST_WEBHOOKS } from '../../contract/webhooks.ts';
import type {
  Webhook as WebhookView,
  WebhookInput,
  WebhookPatch,
  WebhookWithSecret,
} from '../../contract/webhooks.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Webhook, WebhookChange } from '../../ports/webhooks.ts';
import { present, wasFound } from '../setup/owned.ts';
import type { WebhookDeps } from './deps.ts';
import { sealSecret } from './webhook-secret.ts';
import { shownWebhook } from './webhook-views.ts';

type Target = { readonly businessId: string; readonly id: string };

/** Every webhook of the business, oldest first. */
export async function listWebhooks(
  { store, clock }: Pick<WebhookDeps, 'store' | 'clock'>,
  businessId: string,
): Promise<WebhookView[]> {
  const { webhooks } = store.read;
  const [all, newest] = await Promise.all([
    webhooks.list(businessId),
    webhooks.newestDeliveries(businessId),
  ]);
  return all.map((one) => shownWebhook(one, newest.get(one.id) ?? null, clock.now()));
}

/** @throws AppError `webhooks.not_found` */
export async function showWebhook(
  deps: Pick<WebhookDeps, 'store' | 'clock'>,
  { businessId, id }: Target,
): Promise<WebhookView> {
  const all = await listWebhooks(deps, businessId);
  return present(
    all.find((one) => one.id === id),
    'webhooks.not_found',
  );
}

/** A new webhook, with the secret that is shown this once. @throws AppError `webhooks.too_many`, `request.invalid` */
export async function addWebhook(
  deps: WebhookDeps,
  businessId: string,
  input: WebhookInput,
): Promise<WebhookWithSecret> {
  checkAddress(deps, input.url);
  const id = deps.secrets.newId('whk');
  const secret = deps.webhookSender.newSecret();
  const now = deps.clock.now();
  const webhook: Webhook = {
    id,
    businessId,
    url: input.url,
    description: input.description,
    events: [...new Set(input.events)],
    state: input.isActive ? 'active' : 'paused',
    failingSince: null,
    secret: sealSecret(deps, id, secret),
    formerSecret: null,
    createdAt: now,
  };
  await deps.store.write(async (tx) => {
    if ((await tx.webhooks.list(businessId)).length >= MOST_WEBHOOKS) {
      throw new AppError('webhooks.too_many', {
        message: `A business has at most ${MOST_WEBHOOKS} webhooks`,
      });
    }
    await tx.webhooks.insert(webhook);
  });
  return { ...shownWebhook(webhook, null, now), secret };
}

/** Changes what the patch names. @throws AppError `webhooks.not_found`, `request.invalid` */
export async function changeWebhook(
  deps: WebhookDeps,
  target: Target,
  patch: WebhookPatch,
): Promise<WebhookView> {
  if (patch.url !== undefined) checkAddress(deps, patch.url);
  await deps.store.write(async (tx) => {
    const before = await findWebhook(tx, target);
    await tx.webhooks.update(target.businessId, target.id, changeOf(before, patch));
  });
  return showWebhook(deps, target);
}

/** What was on its way to it is not sent any more. @throws AppError `webhooks.not_found` */
export async function removeWebhook(
  { store }: Pick<WebhookDeps, 'store'>,
  { businessId, id }: Target,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.webhooks.remove(businessId, id), 'webhooks.not_found');
  });
}

/**
 * A new secret, shown this once. The former one signs too for a day, so that the receiver can change it without losing
 * an event. @throws AppError `webhooks.not_found`
 */
export async function renewSecret(deps: WebhookDeps, target: Target): Promise<WebhookWithSecret> {
  const { businessId, id } = target;
  const secret = deps.webhookSender.newSecret();
  const until = deps.clock.now() + FORMER_SECRET_MS;
  await deps.store.write(async (tx) => {
    const before = await findWebhook(tx, target);
    await tx.webhooks.update(businessId, id, {
      secret: sealSecret(deps, id, secret),
      formerSecret: { secret: before.secret, until },
    });
  });
  return { ...(await showWebhook(deps, target)), secret };
}

const FORMER_SECRET_MS = 24 * 3_600_000;

/** @throws AppError `webhooks.not_found` */
export async function findWebhook(
  repositories: Repositories,
  { businessId, id }: Target,
): Promise<Webhook> {
  return present(await repositories.webhooks.byId(businessId, id), 'webhooks.not_found');
}

function changeOf(before: Webhook, patch: WebhookPatch): WebhookChange {
  const { url, description, events, isActive } = patch;
  // Another address, or a switch turned on again, begins with a clean sheet.
  const isAnother = url !== undefined && url !== before.url;
  return {
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(events !== undefined && { events: [...new Set(events)] }),
    ...(isActive === false && { state: 'paused' as const }),
    ...(isActive === true && { state: 'active' as const }),
    ...((isAnother || isActive === true) && { failingSince: null }),
  };
}

function checkAddress({ webhookSender }: Pick<WebhookDeps, 'webhookSender'>, url: string): void {
  const refusal = webhookSender.refusalOf(url);
  if (refusal === null) return;
  throw new AppError('request.invalid', {
    details: { fields: { url: { code: refusal, message: SENTENCES[refusal] } } },
  });
}

const SENTENCES = {
  address_invalid: 'Write an address such as https://example.com/webhooks',
  https_required: 'Bookings carry names and numbers: only https is possible',
  not_public: 'Only addresses of the public internet are possible',
} as const;
