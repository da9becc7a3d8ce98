import type { MessageDeps } from '../deps.ts';
import { nameOfSender, senderBy, sendingAccount } from '../text-account.ts';

export const TEXT_CHANNELS = ['sms', 'whatsapp'] as const;
export type TextChannel = (typeof TEXT_CHANNELS)[number];

type Deps = Pick<MessageDeps, 'store' | 'secretBox' | 'serverSenders'>;

/** Who sends for the business by each channel; null where nobody does. */
export async function senderNames(
  deps: Deps,
  businessId: string,
): Promise<Readonly<Record<TextChannel, string | null>>> {
  const account = await sendingAccount(deps, deps.store.read, businessId);
  const nameBy = (channel: TextChannel) => {
    const sender = account === null ? null : senderBy(account, channel);
    return sender === null ? null : nameOfSender(sender);
  };
  return { sms: nameBy('sms'), whatsapp: nameBy('whatsapp') };
}

/** The channels by which the business is not to write to this number. */
export async function optedOutOf(
  deps: Deps,
  businessId: string,
  address: string,
): Promise<TextChannel[]> {
  const names = await senderNames(deps, businessId);
  const out: TextChannel[] = [];
  for (const channel of TEXT_CHANNELS) {
    const sender = names[channel];
    if (sender === null) continue;
    if (await deps.store.read.optOuts.isOut(businessId, { sender, channel, address }))
      out.push(channel);
  }
  return out;
}
