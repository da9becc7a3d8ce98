import type { Instant } from '../domain/availability/types.ts';
import type { TextPrice } from './text-messages.ts';
import type { Audience, Channel, FreeMoment, Moment } from '../domain/messages/moments.ts';

/**
 * `planned` until its time; `sending` while it is handed over; `accepted` by the next server; `sent` on by it;
 * `delivered` to the device; `read`; `undelivered` when the network gave it back; `not_sent` because nothing is set up to
 * send it, or a rule forbids it; `withdrawn` when it came to say nothing any more; `unknown` when the process died, or
 * no answer came, in the middle.
 */
export type MessageState =
  | 'planned'
  | 'sending'
  | 'accepted'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'undelivered'
  | 'failed'
  | 'not_sent'
  | 'withdrawn'
  | 'unknown';

/** Why a message did not arrive; the console says it in words. */
export type MessageReason =
  | 'no_provider'
  | 'refused'
  | 'no_answer'
  | 'expired'
  | 'outdated'
  | 'opted_out'
  | 'not_mobile'
  | 'country'
  | 'daily_cap'
  | 'number_limit'
  | 'widget_limit'
  | 'spending'
  | 'no_consent'
  /** See `isInvented`. */
  | 'invented'
  /** Planned still: the account is not taken; see `paused-account.ts`. */
  | 'paused'
  /** See `errorCode`. */
  | 'provider';

/** One thing told to one address. */
export interface Message {
  readonly id: string;
  readonly businessId: string;
  /** Null for what belongs to no booking, such as a test or an answer. */
  readonly bookingId: string | null;
  readonly waitlistId: string | null;
  /** Key of the widget that led to it; null where none did. */
  readonly widgetId: string | null;
  readonly moment: Moment | FreeMoment;
  readonly audience: Audience;
  readonly channel: Channel;
  /** Of the booking when this was planned. */
  readonly revision: number;
  readonly to: string;
  /** Of what belongs to no booking; null is the booking's, or the business's for the team. */
  readonly locale: string | null;
  /** For a move: the start before. */
  readonly oldStart: Instant | null;
  /**
   * Null until it is written, just before it is sent; the token of the visitor's link is left out of what is kept. One
   * that belongs to no booking has its text from the beginning.
   */
  readonly subject: string | null;
  readonly body: string | null;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  /** The provider's; null where it gave none. */
  readonly errorCode: string | null;
  /** The provider's name for it. */
  readonly providerId: string | null;
  readonly segments: number | null;
  readonly price: TextPrice | null;
  /** The message that this one repeats, or stands in for. */
  readonly resentFrom: string | null;
  readonly dueAt: Instant;
  /** From then on it would only confuse. */
  readonly expiresAt: Instant;
  /** When it was handed over. */
  readonly sentAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** With what the list shows of its booking. */
export interface ListedMessage extends Message {
  /** Null where there is no booking. */
  readonly customerName: string | null;
}

/** What became known of a message; what is left out stays. */
export interface MessageChange {
  readonly from: readonly MessageState[];
  readonly state: MessageState;
  readonly reason?: MessageReason | null | undefined;
  readonly errorCode?: string | null | undefined;
  readonly text?: { readonly subject: string | null; readonly body: string } | undefined;
  readonly providerId?: string | undefined;
  readonly segments?: number | undefined;
  readonly price?: TextPrice | undefined;
  /** Null for what did not go out after all. */
  readonly sentAt?: Instant | null | undefined;
  readonly at: Instant;
}

export interface MessageFilter {
  readonly bookingId?: string | undefined;
  readonly waitlistId?: string | undefined;
  readonly state?: MessageState | undefined;
  /** Only failed, not sent or unknown ones, and those being sent since before then. */
  readonly stuckSince?: Instant | undefined;
  /** Only those due before then. */
  readonly dueBefore?: Instant | undefined;
  /** Soonest due first, in place of latest. */
  readonly isSoonestFirst?: boolean | undefined;
  /** Continue after this (dueAt, id). */
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

/** Numbers of one business. */
export interface MessageTally {
  /** What did not arrive, or of which nobody knows. */
  readonly attention: number;
  readonly planned: number;
  /** Handed over since `sentFrom`. */
  readonly sent: number;
  /** Of those, by currency, as far as they are known. */
  readonly costs: readonly TextPrice[];
}

export interface TallyQuery {
  /** What is being sent since before then is stuck. */
  readonly stuckSince: Instant;
  readonly sentFrom: Instant;
}

export interface Messages {
  /** Null as long as the owner has chosen nothing. */
  settings(businessId: string): Promise<unknown>;
  saveSettings(businessId: string, settings: unknown): Promise<void>;
  /** Does nothing for an id that exists. */
  add(message: Message): Promise<void>;
  byId(businessId: string, id: string): Promise<Message | null>;
  /** Latest due first, unless asked otherwise. */
  list(businessId: string, filter: MessageFilter): Promise<ListedMessage[]>;
  tally(businessId: string, query: TallyQuery): Promise<MessageTally>;
  /** Planned ones of a booking become `withdrawn`, those of the given moments only. */
  withdraw(bookingId: string, moments: readonly Moment[], now: Instant): Promise<number>;
  /** Saves what became of it, when it still is in the state `from`. */
  settle(message: Pick<Message, 'businessId' | 'id'>, change: MessageChange): Promise<boolean>;
  /** Of any business: for what the provider posts, which names only the message. */
  find(id: string): Promise<Message | null>;
  /** Whether a message, of any business, is known by this name of the provider's. */
  hasProviderId(providerId: string): Promise<boolean>;
  /** Saves what it cost, whatever its state. */
  setCost(
    message: Pick<Message, 'businessId' | 'id'>,
    cost: { readonly segments?: number | undefined; readonly price?: TextPrice | undefined },
  ): Promise<void>;
  /** Of any business: texts being sent since before then or of which nobody knows, changed last after `since`; oldest first. */
  unsettled(query: {
    readonly before: Instant;
    readonly since: Instant;
    readonly limit: number;
  }): Promise<Message[]>;
  /** Of any business: texts the provider has, handed over since then, whose price is not known; asked about longest ago first. */
  unpriced(query: UnpricedQuery): Promise<Message[]>;
  /** They were asked about. */
  markChecked(ids: readonly string[], at: Instant): Promise<void>;
  /** What texts handed over since then cost. */
  spent(businessId: string, since: Instant): Promise<Spending>;
  /** How each channel went for messages due since then. */
  week(businessId: string, since: Instant): Promise<ChannelWeek[]>;
}

/** How one channel went lately. */
export interface ChannelWeek {
  readonly channel: Channel;
  /** Handed over, whatever became of it. */
  readonly sent: number;
  readonly delivered: number;
  /** Failed or undelivered. */
  readonly failed: number;
  readonly unknown: number;
  /** Those that wait until the account is taken again. */
  readonly waiting: number;
  readonly lastSentAt: Instant | null;
}

export interface UnpricedQuery {
  readonly sentSince: Instant;
  readonly sentBefore: Instant;
  /** Not those that were asked about since then. */
  readonly checkedBefore: Instant;
  readonly limit: number;
}

export interface Spending {
  /** By currency, as far as it is known. */
  readonly known: readonly TextPrice[];
  /** Of how many by each channel the price is not known, with their segments (one where that is not known either). */
  readonly unknown: readonly { readonly channel: 'sms' | 'whatsapp'; readonly segments: number }[];
}
