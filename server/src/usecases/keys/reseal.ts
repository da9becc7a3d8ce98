import type { Connection } from '../../ports/connections.ts';
import type { SealedPlace, SecretBox } from '../../ports/secret-box.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Webhook } from '../../ports/webhooks.ts';
import { accessTokenOf, refreshTokenOf } from '../connections/token-places.ts';
import type { Core } from '../core.ts';
import { authTokenOf } from '../messages/text-account.ts';
import { webhookSecretOf } from '../webhooks/webhook-secret.ts';

/** What became of the sealed values. `lost` ones open with no key of the ring. */
export interface Resealed {
  readonly fresh: number;
  readonly resealed: number;
  readonly lost: number;
}

type Outcome = keyof Resealed;

/** Seals everything of an older key again with the present one, row by row; may be repeated, also while servers run. */
export async function resealEverything({
  store,
  secretBox,
}: Pick<Core, 'store' | 'secretBox'>): Promise<Resealed> {
  const counts = { fresh: 0, resealed: 0, lost: 0 };
  const count = (outcomes: readonly Outcome[]) => {
    for (const outcome of outcomes) counts[outcome] += 1;
  };
  const connections = await store.read.connections.all();
  for (const { id } of connections) {
    count(await store.write((tx) => resealConnection(tx, secretBox, id)));
  }
  for (const { businessId } of await store.read.messageChannels.all()) {
    count(await store.write((tx) => resealChannel(tx, secretBox, businessId)));
  }
  for (const { id: businessId } of await store.read.businesses.list()) {
    for (const { id } of await store.read.webhooks.list(businessId)) {
      count(await store.write((tx) => resealWebhook(tx, secretBox, { businessId, id })));
    }
  }
  return counts;
}

/** In the transaction that writes it, because a server may have refreshed a token meanwhile. */
async function resealConnection(tx: Repositories, box: SecretBox, id: string): Promise<Outcome[]> {
  const connection: Connection | null = await tx.connections.find(id);
  if (connection === null) return [];
  const refresh = resealed(box, refreshTokenOf(id), connection.refreshToken);
  const access = resealed(box, accessTokenOf(id), connection.accessToken);
  await tx.connections.update(id, {
    ...(refresh.sealed === null ? {} : { refreshToken: refresh.sealed }),
    ...(access.sealed === null ? {} : { accessToken: access.sealed }),
  });
  return [...refresh.outcomes, ...access.outcomes];
}

async function resealChannel(
  tx: Repositories,
  box: SecretBox,
  businessId: string,
): Promise<Outcome[]> {
  const channel = await tx.messageChannels.of(businessId);
  if (channel === null) return [];
  const { sealed, outcomes } = resealed(box, authTokenOf(businessId), channel.authToken);
  if (sealed !== null) await tx.messageChannels.save({ ...channel, authToken: sealed });
  return outcomes;
}

async function resealWebhook(
  tx: Repositories,
  box: SecretBox,
  { businessId, id }: { businessId: string; id: string },
): Promise<Outcome[]> {
  const webhook: Webhook | null = await tx.webhooks.byId(businessId, id);
  if (webhook === null) return [];
  const { formerSecret } = webhook;
  const present = resealed(box, webhookSecretOf(id), webhook.secret);
  const former = resealed(box, webhookSecretOf(id), formerSecret?.secret ?? null);
  const changes = {
    ...(present.sealed === null ? {} : { secret: present.sealed }),
    ...(former.sealed === null || formerSecret === null
      ? {}
      : { formerSecret: { ...formerSecret, secret: former.sealed } }),
  };
  if (Object.keys(changes).length > 0) await tx.webhooks.update(businessId, id, changes);
  return [...present.outcomes, ...former.outcomes];
}

/** `sealed` is null when there is nothing to write. */
function resealed(
  box: SecretBox,
  place: SealedPlace,
  value: string | null,
): { sealed: string | null; outcomes: Outcome[] } {
  if (value === null) return { sealed: null, outcomes: [] };
  try {
    const plain = box.open(place, value);
    if (!box.isStale(value)) return { sealed: null, outcomes: ['fresh'] };
    return { sealed: box.seal(place, plain), outcomes: ['resealed'] };
  } catch {
    return { sealed: null, outcomes: ['lost'] };
  }
}
