import type { Instant } from '../domain/availability/types.ts';
import type { InboundText } from './inbound-texts.ts';
import type { Message } from './messages.ts';

/** A line of the list of conversations. */
export interface ConversationLine {
  readonly address: string;
  readonly customerName: string | null;
  readonly unread: number;
  /** When they last wrote: the place in the list. */
  readonly heardAt: Instant;
  readonly last: {
    readonly direction: 'in' | 'out';
    readonly channel: 'sms' | 'whatsapp';
    readonly body: string;
    readonly at: Instant;
  };
}

/** What readers and the business wrote to each other by SMS and WhatsApp; who never wrote is not in it. */
export interface Conversations {
  /** Latest first. */
  list(
    businessId: string,
    query: {
      readonly after?: { readonly at: Instant; readonly id: string } | undefined;
      readonly limit: number;
    },
  ): Promise<ConversationLine[]>;
  /** Of how many people something is unread. */
  countUnread(businessId: string): Promise<number>;
  /** Of their latest booking. */
  nameOf(businessId: string, address: string): Promise<string | null>;
  /** Both directions, latest first. */
  texts(
    businessId: string,
    address: string,
    limit: number,
  ): Promise<{ readonly inbound: InboundText[]; readonly outbound: Message[] }>;
  markRead(businessId: string, address: string, at: Instant): Promise<void>;
}
