import type { Channel } from '../../domain/messages/moments.ts';
import type { FlagKind } from '../../ports/message-flags.ts';
import type { MessageReason } from '../../ports/messages.ts';
import type { PhoneLine } from '../../ports/phones.ts';

/** What is known of a message and its reader just before it would be sent. */
export interface SendFacts {
  readonly channel: Channel;
  /** Whether the visitor agreed to be written to by phone; true where nobody was asked to. */
  readonly hasConsent: boolean;
  /** Whether the reader wrote STOP to this sender. */
  readonly hasOptedOut: boolean;
  /** What the provider told us of the number earlier. */
  readonly flag: FlagKind | null;
  /** Null for mail. */
  readonly line: PhoneLine | null;
  /** Where numbers may be written to. */
  readonly countries: ReadonlySet<string>;
  /** True on a day that has cost more than the owner wants, where that stops sending. */
  readonly isSpent: boolean;
}

/** The first reason not to send it; null when nothing speaks against it. How many were sent already is asked afterwards. */
export function maySend(facts: SendFacts): MessageReason | null {
  for (const check of CHECKS) {
    const reason = check(facts);
    if (reason !== null) return reason;
  }
  return null;
}

type Check = (facts: SendFacts) => MessageReason | null;

const CHECKS: readonly Check[] = [
  ({ channel, hasConsent }) => (channel === 'email' || hasConsent ? null : 'no_consent'),
  ({ hasOptedOut, flag }) => (hasOptedOut || flag === 'stop' ? 'opted_out' : null),
  ({ line, countries }) =>
    line !== null && (line.country === null || !countries.has(line.country)) ? 'country' : null,
  // WhatsApp also lives on landlines.
  ({ channel, line }) => (channel === 'sms' && line?.isMobile === false ? 'not_mobile' : null),
  ({ channel, isSpent }) => (channel !== 'email' && isSpent ? 'spending' : null),
];
