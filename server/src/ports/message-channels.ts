import type { Instant } from '../domain/availability/types.ts';

/** An account at Twilio that a business gave us. */
export interface MessageChannel {
  readonly businessId: string;
  readonly provider: 'twilio';
  readonly accountSid: string;
  /** Sealed; see `authTokenOf`. */
  readonly authToken: string;
  /** A number (E.164), or a name of up to eleven letters and digits. */
  readonly smsFrom: string | null;
  /** Instead of a number: a Messaging Service, which picks one. */
  readonly messagingServiceSid: string | null;
  /** E.164. */
  readonly whatsappFrom: string | null;
  /** What only the owner can mend. */
  readonly brokenReason: ChannelBreak | null;
  /** When its credentials were last known to work, or found not to. */
  readonly checkedAt: Instant;
  readonly createdAt: Instant;
}

/** `credentials`: Twilio no longer takes them. `key_gone`: our own key that opens them is lost. */
export type ChannelBreak = 'credentials' | 'key_gone';

export interface MessageChannels {
  of(businessId: string): Promise<MessageChannel | null>;
  /** Of whichever businesses: for what the provider posts, and for turning the ring of keys. */
  byAccount(accountSid: string): Promise<MessageChannel[]>;
  all(): Promise<MessageChannel[]>;
  /** Takes the place of what was there. */
  save(channel: MessageChannel): Promise<void>;
  setHealth(
    businessId: string,
    health: { readonly brokenReason: ChannelBreak | null; readonly at: Instant },
  ): Promise<void>;
  remove(businessId: string): Promise<boolean>;
}
