import type { Mail } from '../../ports/mail.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Webhook } from '../../ports/webhooks.ts';
import type { Core } from '../core.ts';
import { stoppedLetter } from './stopped-letter.ts';
import { idFromKey } from '../id-from-key.ts';

export const STOPPED_KIND = 'webhook.stopped';

/** What the outbox carries of it. */
export interface StoppedNote {
  readonly webhook: string;
  readonly member: string;
}

/** A message to each owner, in the transaction that stops the webhook; `cause` is the delivery that was the last straw. */
export async function stoppedMessages(
  secrets: Pick<Core['secrets'], 'hash'>,
  tx: Repositories,
  { webhook, cause, now }: { webhook: Webhook; cause: string; now: number },
): Promise<OutboxMessage[]> {
  const members = await tx.members.list(webhook.businessId);
  return members
    .filter(({ role, userId }) => role === 'owner' && userId !== null)
    .map(({ id }) => {
      const key = `${cause}:stopped:${id}`;
      const note: StoppedNote = { webhook: webhook.id, member: id };
      return {
        id: idFromKey(secrets, 'out', key),
        businessId: webhook.businessId,
        kind: STOPPED_KIND,
        key,
        bookingId: null,
        payload: note,
        dueAt: now,
      };
    });
}

/** Writes to one owner, unless the webhook works again by now. */
export async function tellOwner(
  { store, mail, publicUrl }: Pick<Core, 'store' | 'publicUrl'> & { readonly mail: Mail },
  businessId: string,
  { webhook: id, member }: StoppedNote,
): Promise<void> {
  const { read } = store;
  const [webhook, owner, business] = await Promise.all([
    read.webhooks.byId(businessId, id),
    read.members.byId(businessId, member),
    read.businesses.byId(businessId),
  ]);
  const isStopped = webhook?.state === 'gone' || webhook?.state === 'failing';
  if (!isStopped || owner === null || business === null) return;
  const { url, state } = webhook;
  const about = { business, name: owner.name, url, isGone: state === 'gone', publicUrl };
  await mail.send({ to: owner.email, locale: business.locale, ...stoppedLetter(about) });
}
