import { CHANNELS } from '../../domain/messages/moments.ts';
import type { Channel } from '../../domain/messages/moments.ts';
import type { MessageDeps } from './deps.ts';
import { senderBy, sendingAccount } from './text-account.ts';

/** The channels by which a business's messages leave the house: something is set up to send them. */
export async function readyChannels(
  deps: Pick<MessageDeps, 'store' | 'mail' | 'secretBox' | 'serverSenders'>,
  businessId: string,
): Promise<readonly Channel[]> {
  const account = await sendingAccount(deps, deps.store.read, businessId);
  return CHANNELS.filter((channel) => {
    if (channel === 'email') return deps.mail.isDelivering;
    return account !== null && senderBy(account, channel) !== null;
  });
}
