import type { Instant } from '../domain/availability/types.ts';

/** `stop`: the provider says that its owner wants nothing more; `wrong`: messages cannot arrive there. */
export type FlagKind = 'stop' | 'wrong';

/** What a provider told us of a number. */
export interface MessageFlag {
  readonly businessId: string;
  readonly channel: 'sms' | 'whatsapp';
  readonly address: string;
  readonly kind: FlagKind;
  readonly errorCode: string;
  readonly at: Instant;
}

export interface MessageFlags {
  of(businessId: string, channel: string, address: string): Promise<MessageFlag | null>;
  /** Latest first, at most two hundred. */
  list(businessId: string): Promise<MessageFlag[]>;
  /** Takes the place of an earlier one. */
  put(flag: MessageFlag): Promise<void>;
  /** Such as after a START. */
  clear(businessId: string, channel: string, address: string): Promise<void>;
}
