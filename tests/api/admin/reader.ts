import type { InboundText } from '@bookingsaas/server/ports/inbound-texts';

/** Somebody who wrote to a business. */
export const READER = '+33612000077';

export function writtenTo(businessId: string): InboundText {
  return {
    id: 'inb_theirs',
    providerId: 'SM00000000000000000000000000000001',
    businessId,
    channel: 'sms',
    address: READER,
    sender: '+33644600001',
    body: 'Hello',
    word: { is: 'text' },
    meaning: 'text',
    bookingId: null,
    at: 1,
    actedAt: null,
    readAt: null,
  };
}
