import type { Instant } from '../domain/availability/types.ts';

/** Sends signed requests to addresses that a business gave us, as standardwebhooks.com describes them. */
export interface WebhookSender {
  /** A new `whsec_…` secret. */
  newSecret(): string;
  /** What is wrong with an address that can be told without asking anybody; null when nothing is. */
  refusalOf(url: string): 'address_invalid' | 'https_required' | 'not_public' | null;
  /** Never throws for what the other side does, and follows no redirect. */
  send(message: WebhookMessage): Promise<SentWebhook>;
}

export interface WebhookMessage {
  readonly url: string;
  /** The `webhook-id`. */
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
  /** Each signs: the present secret and, for a while, the one before. */
  readonly secrets: readonly string[];
}

export type SentWebhook =
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly tookMs: number;
      /** The beginning of the answer. */
      readonly response: string;
      /** Seconds of a `Retry-After`. */
      readonly retryAfter: number | null;
    }
  | {
      readonly is: 'unanswered';
      readonly why:
        | 'address_invalid'
        | 'https_required'
        | 'not_public'
        | 'name_unknown'
        | 'no_answer'
        | 'timed_out';
      readonly tookMs: number;
    };
