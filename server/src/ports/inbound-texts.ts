import type { Instant } from '../domain/availability/types.ts';
import type { InboundWord } from '../domain/messages/inbound-words.ts';

/** What it was taken for; the console shows it. */
export type InboundMeaning = 'stop' | 'start' | 'help' | 'cancel' | 'attend' | 'text';

/** Something a reader wrote to one of our senders. */
export interface InboundText {
  readonly id: string;
  /** The provider's name for it: the same one comes again when our answer did not arrive. */
  readonly providerId: string;
  /** Null: nobody on this server ever wrote to the number. */
  readonly businessId: string | null;
  readonly channel: 'sms' | 'whatsapp';
  /** E.164. */
  readonly address: string;
  /** Our number or service that was written to. */
  readonly sender: string;
  /** Null where there is no business it belongs to. */
  readonly body: string | null;
  readonly word: InboundWord;
  readonly meaning: InboundMeaning;
  readonly bookingId: string | null;
  readonly at: Instant;
  /** Null as long as what it asks for has not been done. */
  readonly actedAt: Instant | null;
  readonly readAt: Instant | null;
}

/** A question that a reader was asked by text. */
export interface ReplyQuestion {
  readonly businessId: string;
  readonly channel: 'sms' | 'whatsapp';
  readonly address: string;
  /** Which booking to cancel: one to be sure of, or several to choose from. */
  readonly bookingIds: readonly string[];
  /** The text that led to it. */
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

/** What readers wrote, and what follows from it. */
export interface InboundTexts {
  /** False when it came before. */
  add(text: InboundText): Promise<boolean>;
  byId(id: string): Promise<InboundText | null>;
  /** Everything that was written to a business, by time, then id; continues after this one. */
  list(
    businessId: string,
    page: { after?: Pick<InboundText, 'at' | 'id'> | undefined; limit: number },
  ): Promise<InboundText[]>;
  /** When the reader last wrote to this sender of ours, whichever business it sends for; null for never. */
  lastHeardAt(from: Pick<InboundText, 'channel' | 'sender' | 'address'>): Promise<Instant | null>;
  /** What became of it. */
  settle(
    id: string,
    change: {
      readonly meaning: InboundMeaning;
      readonly bookingId: string | null;
      readonly at: Instant;
    },
  ): Promise<void>;
  /** The business that wrote to this number last by SMS or WhatsApp, among those given. */
  lastWriter(
    address: string,
    businessIds: readonly string[] | 'without a channel',
  ): Promise<string | null>;
  /** The business that sends through the server's account, when there is only one. */
  onlyWithoutChannel(): Promise<string | null>;
  question(
    key: Pick<ReplyQuestion, 'businessId' | 'channel' | 'address'>,
  ): Promise<ReplyQuestion | null>;
  /** Takes the place of an earlier one. */
  ask(question: ReplyQuestion): Promise<void>;
  dropQuestion(key: Pick<ReplyQuestion, 'businessId' | 'channel' | 'address'>): Promise<void>;
  /** Active bookings with this phone that begin after then, soonest first; their ids. */
  upcoming(businessId: string, phone: string, after: Instant): Promise<string[]>;
  /** The booking of the last reminder or confirmation to this number. */
  lastToldOf(businessId: string, address: string): Promise<string | null>;
}
