import type { MessageView } from '@bookingsaas/server/contract/messages';
import { digitsOf } from '../../i18n/formats.ts';
import type { Language } from '../../i18n/language.ts';
import { tagOf } from '../../i18n/language.ts';

const MICROS = 1_000_000;

export type Amount = NonNullable<MessageView['cost']>;

/** What a message cost, or about will; an ellipsis while the provider has not said so, nothing for what costs nothing. */
export function costOf(
  { cost, estimate, channel, state }: Pick<MessageView, 'cost' | 'estimate' | 'channel' | 'state'>,
  language: Language,
): string {
  if (channel === 'email') return '';
  if (cost !== null) return amountOf(cost, language);
  if (estimate !== null) return `≈\u00A0${amountOf(estimate, language)}`;
  return IS_CHARGED.has(state) ? '…' : '';
}

// Twilio tells the price some time after it took a message over.
const IS_CHARGED: ReadonlySet<MessageView['state']> = new Set([
  'sending',
  'accepted',
  'sent',
  'delivered',
  'read',
  'unknown',
]);

/** Millionths of a currency as a price: `0,07 €`, and `0,0075 $` where parts of a cent count. */
export function amountOf({ micros, currency }: Amount, language: Language): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(tagOf(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits + 2,
  }).format(micros / MICROS);
}
