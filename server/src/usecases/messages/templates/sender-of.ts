import type { Business } from '../../../contract/businesses.ts';
import type { Channel } from '../../../domain/messages/moments.ts';
import type { MessageDeps } from '../deps.ts';
import { isAnswerable, senderBy } from '../text-account.ts';

/** Who a reader sees a message come from. */
export interface Sender {
  /** A number, a name or an address; null where nobody sends, or a service picks one. */
  readonly name: string | null;
  /** Nobody can answer it. */
  readonly isOneWay: boolean;
}

/** What finding a sender works with. */
export type SenderDeps = Pick<MessageDeps, 'store' | 'serverSenders'>;

/** A name in place of a number cannot be answered, nor a mail of a business without an address. */
export async function senderOf(
  { store, serverSenders }: SenderDeps,
  { id, email }: Pick<Business, 'id' | 'email'>,
  channel: Channel,
): Promise<Sender> {
  if (channel === 'email') return { name: email, isOneWay: email === null };
  const senders = (await store.read.messageChannels.of(id)) ?? serverSenders;
  const sender = senders && senderBy(senders, channel);
  if (sender === null) return { name: null, isOneWay: false };
  return { name: sender.is === 'address' ? sender.from : null, isOneWay: !isAnswerable(sender) };
}
