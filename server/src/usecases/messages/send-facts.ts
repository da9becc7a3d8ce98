import type { MessageSettings } from '../../contract/messages.ts';
import type { TextSender } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';
import type { Letter } from './letter.ts';
import type { SendFacts } from './may-send.ts';
import { nameOfSender } from './text-account.ts';
import { dayOf, SPENT_ENOUGH } from './text-limits.ts';

/** Looks up what decides whether a text may go out by this sender. */
export async function sendFacts(
  deps: Pick<MessageDeps, 'store' | 'clock' | 'phones' | 'zones'>,
  { message, business, hasConsent }: Letter,
  {
    channel,
    sender,
    settings,
  }: { channel: 'sms' | 'whatsapp'; sender: TextSender; settings: MessageSettings },
): Promise<SendFacts> {
  const { read } = deps.store;
  const { businessId, to: address } = message;
  const today = dayOf(deps, business, deps.clock.now());
  const [flag, hasOptedOut, spent] = await Promise.all([
    read.messageFlags.of(businessId, channel, address),
    read.optOuts.isOut(businessId, { sender: nameOfSender(sender), channel, address }),
    read.messageCounts.count(businessId, today, SPENT_ENOUGH),
  ]);
  return {
    channel,
    hasConsent,
    hasOptedOut,
    flag: flag?.kind ?? null,
    line: deps.phones.lineOf(address),
    countries: new Set([business.country, ...settings.limits.countries]),
    isSpent: spent > 0,
  };
}
