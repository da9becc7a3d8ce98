import type { Instant } from '../../../domain/availability/types.ts';
import type { Message } from '../../../ports/messages.ts';
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

/** Since when a number is not to be written to by a channel; null when it may be, or nobody sends by it. */
export async function optedOutSince(
  deps: Deps,
  { businessId, channel, to }: Pick<Message, 'businessId' | 'to'> & { channel: TextChannel },
): Promise<Instant | null> {
  const sender = (await senderNames(deps, businessId))[channel];
  if (sender === null) return null;
  const { optOuts, messageFlags } = deps.store.read;
  const [since, flag] = await Promise.all([
    optOuts.outSince(businessId, { sender, channel, address: to }),
    messageFlags.of(businessId, channel, to),
  ]);
  return since ?? (flag?.kind === 'stop' ? flag.at : null);
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
