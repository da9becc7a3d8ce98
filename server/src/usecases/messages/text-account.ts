import type { Instant } from '../../domain/availability/types.ts';
import type { MessageChannel } from '../../ports/message-channels.ts';
import type { SealedPlace } from '../../ports/secret-box.ts';
import type { Repositories } from '../../ports/store.ts';
import type { TextAccount, TextSender } from '../../ports/text-messages.ts';
import type { MessageDeps, TextSenders } from './deps.ts';

/** An account that sends for a business. */
export interface SendingAccount extends TextAccount, TextSenders {
  /** The business's own, or that of whoever runs the server. */
  readonly source: 'business' | 'server';
  /** When its credentials were last refused; null while they are taken. Of the server's account nobody keeps it. */
  readonly refusedAt: Instant | null;
}

type AccountDeps = Pick<MessageDeps, 'secretBox' | 'serverSenders'>;

/** The business's own account, else the server's; null when there is none, or its token no longer opens. */
export async function sendingAccount(
  deps: AccountDeps,
  repositories: Pick<Repositories, 'messageChannels'>,
  businessId: string,
): Promise<SendingAccount | null> {
  const own = await repositories.messageChannels.of(businessId);
  if (own !== null) return openChannel(deps, own);
  const { serverSenders } = deps;
  return serverSenders === null ? null : { ...serverSenders, source: 'server', refusedAt: null };
}

/** Null when none of our keys opens it. */
export function openChannel(
  { secretBox }: Pick<AccountDeps, 'secretBox'>,
  channel: MessageChannel,
): SendingAccount | null {
  const { businessId, accountSid, smsFrom, messagingServiceSid, whatsappFrom } = channel;
  try {
    const authToken = secretBox.open(authTokenOf(businessId), channel.authToken);
    return {
      source: 'business',
      refusedAt: channel.brokenReason === null ? null : channel.checkedAt,
      accountSid,
      authToken,
      smsFrom,
      messagingServiceSid,
      whatsappFrom,
    };
  } catch {
    return null;
  }
}

/** Where the sealed token of a business's account stands. */
export const authTokenOf = (businessId: string): SealedPlace => ({
  purpose: 'twilio-auth-token',
  row: businessId,
});

/** Who sends by a channel; null when nobody does. */
export function senderBy(senders: TextSenders, channel: 'sms' | 'whatsapp'): TextSender | null {
  const { smsFrom, messagingServiceSid, whatsappFrom } = senders;
  if (channel === 'whatsapp')
    return whatsappFrom === null ? null : { is: 'address', from: whatsappFrom };
  if (messagingServiceSid !== null) return { is: 'service', sid: messagingServiceSid };
  return smsFrom === null ? null : { is: 'address', from: smsFrom };
}

/** What opt-outs and conversations know a sender by. */
export function nameOfSender(sender: TextSender): string {
  return sender.is === 'service' ? sender.sid : sender.from;
}

/** A name in letters cannot be answered; a service may pick one. */
export function isAnswerable(sender: TextSender): boolean {
  return sender.is === 'address' && sender.from.startsWith('+');
}
