import type { Channel } from '../../../domain/messages/moments.ts';
import type { MessageDeps } from '../deps.ts';
import { isAnswerable, senderBy, sendingAccount } from '../text-account.ts';

/** Who a reader sees a message come from. */
export interface Sender {
  /** A number, a name or an address; null where nobody sends, or a service picks one. */
  readonly name: string | null;
  /** Nobody can answer it. */
  readonly isOneWay: boolean;
}

/** What finding a sender works with. */
export type SenderDeps = Pick<MessageDeps, 'store' | 'secretBox' | 'serverSenders'>;

/** A name in place of a number cannot be answered, nor a mail of a business without an address. */
export async function senderOf(
  deps: SenderDeps,
  businessId: string,
  channel: Channel,
): Promise<Sender> {
  const { read } = deps.store;
  if (channel === 'email') {
    const email = (await read.businesses.byId(businessId))?.email ?? null;
    return { name: email, isOneWay: email === null };
  }
  const account = await sendingAccount(deps, read, businessId);
  const sender = account && senderBy(account, channel);
  if (sender === null) return { name: null, isOneWay: false };
  return { name: sender.is === 'address' ? sender.from : null, isOneWay: !isAnswerable(sender) };
}
