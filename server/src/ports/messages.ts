import type { Instant } from '../domain/availability/types.ts';
import type { Audience, Channel, Moment } from '../domain/messages/moments.ts';

/**
 * `planned` until its time; `sending` while it is handed over; `accepted` by the next server; `not_sent` because
 * nothing is set up to send it; `withdrawn` when it came to say nothing any more; `unknown` when the process died
 * in the middle.
 */
export type MessageState =
  | 'planned'
  | 'sending'
  | 'accepted'
  | 'failed'
  | 'not_sent'
  | 'withdrawn'
  | 'unknown';

/** Why a message did not arrive; the console says it in words. */
export type MessageReason = 'no_provider' | 'refused' | 'no_answer' | 'expired' | 'outdated';

/** One thing told to one address. */
export interface Message {
  readonly id: string;
  readonly businessId: string;
  readonly bookingId: string;
  readonly moment: Moment;
  readonly audience: Audience;
  readonly channel: Channel;
  /** Of the booking when this was planned. */
  readonly revision: number;
  readonly to: string;
  /** For a move: the start before. */
  readonly oldStart: Instant | null;
  /** Null until it is written, just before it is sent; the token of the visitor's link is left out of what is kept. */
  readonly subject: string | null;
  readonly body: string | null;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly dueAt: Instant;
  /** From then on it would only confuse. */
  readonly expiresAt: Instant;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface MessageFilter {
  readonly bookingId?: string | undefined;
  readonly state?: MessageState | undefined;
  /** Only failed, not sent or unknown ones, and those being sent since before then. */
  readonly stuckSince?: Instant | undefined;
  /** Continue after this (dueAt, id). */
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

export interface Messages {
  /** Null as long as the owner has chosen nothing. */
  settings(businessId: string): Promise<unknown>;
  saveSettings(businessId: string, settings: unknown): Promise<void>;
  /** Does nothing for an id that exists. */
  add(message: Message): Promise<void>;
  byId(businessId: string, id: string): Promise<Message | null>;
  /** Latest due first. */
  list(businessId: string, filter: MessageFilter): Promise<Message[]>;
  /** Planned ones of a booking become `withdrawn`, those of the given moments only. */
  withdraw(bookingId: string, moments: readonly Moment[], now: Instant): Promise<number>;
  /** Saves what became of it, when it still is in the state `from`. */
  settle(
    message: Pick<Message, 'businessId' | 'id'>,
    change: {
      readonly from: readonly MessageState[];
      readonly state: MessageState;
      readonly reason?: MessageReason | null | undefined;
      readonly text?: { readonly subject: string | null; readonly body: string } | undefined;
      readonly at: Instant;
    },
  ): Promise<boolean>;
}
