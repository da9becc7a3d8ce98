import { describe, expect, it } from 'vitest';
import { rewriteForGsm7 } from './gsm-rewrite.ts';
import { replyText } from './reply-texts.ts';
import type { Reply } from './reply-texts.ts';
import { smsLength } from './sms-length.ts';

// As long as they get: two digits, a month that is not shortened, a name that is cut.
const LONG = {
  fr: {
    booking: {
      service: 'Couleur, coupe et soin profond visage',
      date: 'mer. 26 août',
      time: '14:30',
    },
    business: 'Salon Lumière Lyon',
    phone: '04 72 00 00 00',
  },
  en: {
    booking: {
      service: 'Cut, colour and full deep conditioning',
      date: 'Wed, Aug 26',
      time: '10:30\u202FAM',
    },
    business: 'The Lamplight Salon',
    phone: '020 7946 0000',
  },
} as const;

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  const { booking, business, phone } = LONG[locale];
  const replies: readonly Reply[] = [
    { says: 'sure', booking },
    { says: 'which', bookings: [booking, booking, booking, booking] },
    { says: 'cancelled', booking },
    { says: 'kept', booking },
    { says: 'too_late', phone },
    { says: 'too_late', phone: null },
    { says: 'help', business, phone },
  ];

  it.each(replies)('“$says” is answered by one text message', (reply) => {
    const sent = rewriteForGsm7(replyText(reply, locale)).text;
    expect(smsLength(sent)).toMatchObject({ encoding: 'gsm-7', segments: 1 });
  });

  it('which booking is meant is asked with a word for each', () => {
    const asked = replyText({ says: 'which', bookings: [booking, booking] }, locale);
    expect(asked).toMatch(/C1.*C2/u);
    expect(asked).toContain(booking.time);
  });
});
