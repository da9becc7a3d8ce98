import type { Instant } from '../domain/availability/types.ts';
import type { SentWebhook } from './webhook-sender.ts';

export type WebhookState = 'active' | 'paused' | 'gone' | 'failing';

/** Where a business wants to be told of its bookings. */
export interface Webhook {
  readonly id: string;
  readonly businessId: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly state: WebhookState;
  readonly failingSince: Instant | null;
  /** Sealed. */
  readonly secret: string;
  /** Sealed, with the instant until which it signs too. */
  readonly formerSecret: { readonly secret: string; readonly until: Instant } | null;
  readonly createdAt: Instant;
}

export type DeliveryFailure =
  | Extract<SentWebhook, { is: 'unanswered' }>['why']
  /** The webhook was switched off before its turn came. */
  | 'switched_off';

export interface Attempt {
  readonly at: Instant;
  readonly tookMs: number;
  readonly status: number | null;
  readonly failure: DeliveryFailure | null;
  readonly response: string;
}

/** One event for one webhook. */
export interface WebhookDelivery {
  readonly id: string;
  readonly businessId: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly bookingId: string | null;
  readonly body: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  /** Grows by one with each replay: what is left of an earlier round sends nothing. */
  readonly round: number;
  readonly attempts: number;
  readonly nextAttemptAt: Instant | null;
  readonly last: (Pick<Attempt, 'status' | 'failure'> & { readonly tookMs: number | null }) | null;
  readonly createdAt: Instant;
}

export interface DeliveryFilter {
  readonly webhookId: string;
  readonly state?: WebhookDelivery['state'] | undefined;
  /** Continue after this (createdAt, id). */
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

/** What is known of a webhook without its deliveries. */
export type WebhookChange = Partial<
  Pick<
    Webhook,
    'url' | 'description' | 'events' | 'state' | 'failingSince' | 'secret' | 'formerSecret'
  >
>;

export interface Webhooks {
  /** Oldest first. */
  list(businessId: string): Promise<Webhook[]>;
  byId(businessId: string, id: string): Promise<Webhook | null>;
  insert(webhook: Webhook): Promise<void>;
  update(businessId: string, id: string, change: WebhookChange): Promise<boolean>;
  /** With its deliveries. True when there was one. */
  remove(businessId: string, id: string): Promise<boolean>;
  /** The newest delivery of each webhook of the business. */
  newestDeliveries(businessId: string): Promise<ReadonlyMap<string, WebhookDelivery>>;
  /** Newest first. */
  deliveries(businessId: string, filter: DeliveryFilter): Promise<WebhookDelivery[]>;
  delivery(businessId: string, id: string): Promise<WebhookDelivery | null>;
  /** Oldest first. */
  attempts(deliveryId: string): Promise<Attempt[]>;
  /** Does nothing for one that exists: its id is made from the event and the webhook. */
  addDelivery(delivery: WebhookDelivery): Promise<void>;
  /** Adds an attempt and what came of it; false when another round has begun meanwhile. */
  note(
    delivery: Pick<WebhookDelivery, 'id' | 'businessId' | 'round'>,
    attempt: Attempt,
    outcome: Pick<WebhookDelivery, 'state' | 'nextAttemptAt'>,
  ): Promise<boolean>;
  /** Ends it without an attempt. */
  giveUp(
    delivery: Pick<WebhookDelivery, 'id' | 'businessId' | 'round'>,
    why: DeliveryFailure,
  ): Promise<void>;
  /** Begins the next round; null when there is no such delivery. */
  beginAgain(businessId: string, id: string, now: Instant): Promise<WebhookDelivery | null>;
  /** Removes what was settled before; returns how many deliveries. */
  forgetBefore(at: Instant): Promise<number>;
}
