import type { Channel } from './moments.ts';

/** Millionths of a currency for one segment of an SMS, or one WhatsApp message. */
export interface UnitPrice {
  readonly micros: number;
  readonly currency: string;
}

/**
 * About what a message to a country costs, before anybody knows better; null for mail, which is not charged by the
 * piece. Rounded to whole US cents from what Twilio asked of pay-as-you-go accounts as far as it was known in
 * November 2026 (https://www.twilio.com/en-us/sms/pricing, WhatsApp's own fee for a utility template included). Prices
 * change, and an account may have others: what the owner typed or Twilio charged goes before it, and whoever shows it
 * says “about”.
 */
export function estimatedPrice(channel: Channel, country: string): UnitPrice | null {
  if (channel === 'email') return null;
  const { byCountry, elsewhere } = CENTS[channel];
  return { micros: (byCountry[country] ?? elsewhere) * 10_000, currency: 'USD' };
}

const CENTS: Readonly<
  Record<
    'sms' | 'whatsapp',
    { readonly byCountry: Readonly<Record<string, number>>; readonly elsewhere: number }
  >
> = {
  sms: {
    byCountry: {
      FR: 8,
      BE: 11,
      CH: 7,
      LU: 8,
      MC: 8,
      DE: 11,
      AT: 10,
      NL: 11,
      ES: 8,
      PT: 5,
      IT: 9,
      GB: 5,
      IE: 8,
      US: 1,
      CA: 1,
    },
    elsewhere: 10,
  },
  whatsapp: { byCountry: { US: 1, CA: 1, GB: 3, DE: 6 }, elsewhere: 4 },
};
