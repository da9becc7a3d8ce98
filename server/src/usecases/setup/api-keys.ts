import type { ApiKeyInput, ApiKeyScope } from '../../contract/api-keys.ts';
import { AppError } from '../../contract/app-error.ts';
import type { ApiKey } from '../../ports/api-keys.ts';
import { wasFound } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

const PREFIX = 'bk_live_';
const MINUTE = 60_000;

/** Every key of the business; the secrets are not stored, so cannot be shown. */
export async function listApiKeys({ store }: SetupDeps, businessId: string): Promise<ApiKey[]> {
  return store.read.apiKeys.list(businessId);
}

/** A new key. Its secret is returned once and stored only as a hash. */
export async function createApiKey(
  { store, secrets, clock }: SetupDeps,
  businessId: string,
  input: ApiKeyInput,
): Promise<{ key: ApiKey; secret: string }> {
  const secret = `${PREFIX}${secrets.newToken()}`;
  const key: ApiKey = {
    id: secrets.newId('key'),
    businessId,
    name: input.name,
    hash: secrets.hash(secret),
    scopes: [...new Set(input.scopes)],
    lastUsedAt: null,
    createdAt: clock.now(),
  };
  await store.write((tx) => tx.apiKeys.insert(key));
  return { key, secret };
}

/** The key stops working at once. @throws AppError `api_keys.not_found` */
export async function removeApiKey(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.apiKeys.remove(businessId, id), 'api_keys.not_found');
  });
}

/** Who is calling, told by a key. */
export interface Caller {
  readonly businessId: string;
  readonly keyId: string;
  readonly scopes: readonly ApiKeyScope[];
}

/**
 * A function that tells a caller by the secret of a key, and notes the use at most once a minute
 * without keeping the answer waiting. @throws AppError `auth.invalid`
 */
export function apiKeyRecogniser({
  store,
  secrets,
  clock,
}: SetupDeps): (secret: string) => Promise<Caller> {
  const noted = new Map<string, number>();

  return async (secret) => {
    if (!secret.startsWith(PREFIX)) throw new AppError('auth.invalid');
    const key = await store.read.apiKeys.byHash(secrets.hash(secret));
    if (key === null) throw new AppError('auth.invalid');
    noteUse(key);
    return { businessId: key.businessId, keyId: key.id, scopes: key.scopes };
  };

  function noteUse(key: ApiKey): void {
    const now = clock.now();
    const last = Math.max(key.lastUsedAt ?? 0, noted.get(key.id) ?? 0);
    if (now - last < MINUTE) return;
    noted.set(key.id, now);
    // A note that failed is tried again a minute later; nobody waits for it.
    store.write((tx) => tx.apiKeys.markUsed(key.id, now)).catch(() => undefined);
  }
}
