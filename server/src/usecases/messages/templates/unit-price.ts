import type { MessageSettings } from '../../../contract/messages.ts';
import type { TextPriceView } from '../../../contract/templates.ts';
import type { Instant } from '../../../domain/availability/types.ts';
import type { Channel } from '../../../domain/messages/moments.ts';
import { estimatedPrice } from '../../../domain/messages/sms-prices.ts';
import type { Repositories } from '../../../ports/store.ts';

/**
 * What one segment of an SMS, or one WhatsApp message, costs: what the provider charged lately, else what the owner
 * says, else about what it costs in the country. Null for mail.
 */
export async function unitPrice(
  read: Repositories,
  {
    businessId,
    channel,
    country,
    prices,
    now,
  }: {
    readonly businessId: string;
    readonly channel: Channel;
    readonly country: string;
    readonly prices: MessageSettings['prices'];
    readonly now: Instant;
  },
): Promise<TextPriceView | null> {
  if (channel === 'email') return null;
  const charged = await read.templates.chargedSince(businessId, channel, now - LATELY_MS);
  if (charged !== null && charged.segments >= ENOUGH) {
    const amountMicros = Math.round(charged.micros / charged.segments);
    return { amountMicros, currency: charged.currency, from: 'costs' };
  }
  const said = prices?.[channel][country];
  if (prices && said !== undefined) {
    return { amountMicros: said, currency: prices.currency, from: 'owner' };
  }
  const estimate = estimatedPrice(channel, country);
  return (
    estimate && { amountMicros: estimate.micros, currency: estimate.currency, from: 'estimate' }
  );
}

const LATELY_MS = 60 * 86_400_000;
/** One message abroad says little about the next ones. */
const ENOUGH = 5;
