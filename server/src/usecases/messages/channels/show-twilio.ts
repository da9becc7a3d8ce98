import type { TwilioChannel } from '../../../contract/message-channels.ts';
import { senderWarnings } from '../../../domain/messages/sender-warnings.ts';
import type { MessageChannel } from '../../../ports/message-channels.ts';
import { toWire } from '../../wire.ts';
import type { MessageDeps, TextSenders } from '../deps.ts';
import { openChannel } from '../text-account.ts';

/** The account that sends for a business, without its token; `unchecked` as it was found when it was connected. */
export async function showTwilio(
  deps: Pick<MessageDeps, 'store' | 'secretBox' | 'serverSenders' | 'phones' | 'publicUrl'>,
  businessId: string,
  unchecked: readonly ('sms' | 'whatsapp')[] = [],
): Promise<TwilioChannel> {
  const own = await deps.store.read.messageChannels.of(businessId);
  const { serverSenders } = deps;
  const shown = own ?? serverSenders;
  return {
    source: own === null ? serverSenders && 'server' : 'business',
    // Whose account the server uses is its own affair.
    accountSid: own?.accountSid ?? null,
    smsFrom: shown?.smsFrom ?? null,
    messagingServiceSid: shown?.messagingServiceSid ?? null,
    whatsappFrom: shown?.whatsappFrom ?? null,
    brokenReason: own === null ? null : breakOf(deps, own),
    checkedAt: own === null ? null : toWire(own.checkedAt),
    inboundUrl: `${deps.publicUrl}/api/integrations/twilio/inbound`,
    warnings: [
      ...(shown === null ? [] : warningsOf(deps, shown)),
      ...unchecked.map((channel) => `unchecked_${channel}` as const),
    ],
  };
}

/** A key that is lost breaks it as well as a token that Twilio no longer takes. */
export function breakOf(
  deps: Pick<MessageDeps, 'secretBox'>,
  channel: MessageChannel,
): MessageChannel['brokenReason'] {
  return openChannel(deps, channel) === null ? 'key_gone' : channel.brokenReason;
}

function warningsOf(
  { phones }: Pick<MessageDeps, 'phones'>,
  { smsFrom, messagingServiceSid }: TextSenders,
): TwilioChannel['warnings'] {
  // A service picks among senders we do not know.
  if (smsFrom === null || messagingServiceSid !== null) return [];
  const line = smsFrom.startsWith('+') ? phones.lineOf(smsFrom) : null;
  const isFrenchMobile = line?.country === 'FR' && line.isMobile === true;
  return [...senderWarnings(smsFrom, { isFrenchMobile })];
}
