import { AppError } from '../../contract/app-error.ts';
import type { MessageDeps } from './deps.ts';
import { openChannel } from './text-account.ts';
import type { SendingAccount } from './text-account.ts';

/** What was posted to one of our routes, as it came. */
export interface PostedWebhook {
  /** Path and query, as the provider called them. */
  readonly path: string;
  readonly signature: string;
  readonly contentType: string;
  readonly body: string;
}

/** What the provider says, and whose account said it. */
export interface TrustedWebhook {
  readonly fields: Readonly<Record<string, string>>;
  /** Whose token signed it: businesses with this account, the server's (`businessId` null), or both. */
  readonly signers: readonly (SendingAccount & { readonly businessId: string | null })[];
}

type WebhookDeps = Pick<
  MessageDeps,
  'store' | 'secretBox' | 'serverSenders' | 'texts' | 'publicUrl'
>;

/**
 * Reads what Twilio posted, once its signature fits the token of the account it names. The address that was signed is
 * made of the configured public one: what a proxy says of itself proves nothing.
 * @throws AppError `auth.forbidden` when nobody we know signed it
 */
export async function readTextWebhook(
  deps: WebhookDeps,
  { path, signature, contentType, body }: PostedWebhook,
): Promise<TrustedWebhook> {
  const fields = fieldsOf(contentType, body);
  const webhook = { url: `${deps.publicUrl}${path}`, signature, contentType, body };
  const candidates = await accountsNamed(deps, fields['AccountSid'] ?? '');
  const signers = [];
  for (const candidate of candidates) {
    if (await deps.texts.isSigned(candidate, webhook)) signers.push(candidate);
  }
  if (signers.length === 0)
    throw new AppError('auth.forbidden', { message: 'This was not signed by an account we know' });
  return { fields, signers };
}

/** The first value of each field: Twilio sends none twice. */
function fieldsOf(contentType: string, body: string): Record<string, string> {
  if (!/^application\/json\b/iu.test(contentType))
    return Object.fromEntries(new URLSearchParams(body));
  try {
    const said: unknown = JSON.parse(body);
    const entries = typeof said === 'object' && said !== null ? Object.entries(said) : [];
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}

async function accountsNamed(
  deps: WebhookDeps,
  accountSid: string,
): Promise<(SendingAccount & { businessId: string | null })[]> {
  const { serverSenders } = deps;
  const own = await deps.store.read.messageChannels.byAccount(accountSid);
  const accounts = own.flatMap((channel) => {
    const account = openChannel(deps, channel);
    return account === null ? [] : [{ ...account, businessId: channel.businessId }];
  });
  if (serverSenders === null || serverSenders.accountSid !== accountSid) return accounts;
  return [...accounts, { ...serverSenders, source: 'server', refusedAt: null, businessId: null }];
}
