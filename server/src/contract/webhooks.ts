import { z } from 'zod';
import { booking, bookingEvent } from './bookings.ts';
import { patchOf } from './businesses.ts';
import { id, instant } from './primitives.ts';

/** What a business can be told of. */
export const WEBHOOK_EVENTS = [
  'booking.created',
  'booking.approved',
  'booking.declined',
  'booking.moved',
  'booking.cancelled',
  'booking.expired',
] as const;
export const webhookEvent = z.enum(WEBHOOK_EVENTS);
export type WebhookEvent = z.infer<typeof webhookEvent>;

export const MOST_WEBHOOKS = 10;

export const webhookInput = z.strictObject({
  /** Where events are sent by POST; https, and reachable from the internet. */
  url: z.url({ protocol: /^https?$/u }).max(500),
  /** For the people who look at the list. */
  description: z.string().trim().max(120).default(''),
  events: z.array(webhookEvent).min(1).max(WEBHOOK_EVENTS.length),
  /** False: nothing is sent until it is true again. */
  isActive: z.boolean().default(true),
});
export type WebhookInput = z.infer<typeof webhookInput>;

/** `isActive: true` also wakes one that was switched off because it failed. */
export const webhookPatch = patchOf(webhookInput);
export type WebhookPatch = z.infer<typeof webhookPatch>;

/** `paused` by its owner; `gone`: it answered 410; `failing`: three days without an answer of 2xx. */
export const webhookStatus = z.enum(['active', 'paused', 'gone', 'failing']);
export type WebhookStatus = z.infer<typeof webhookStatus>;

export const webhook = z.strictObject({
  id,
  url: z.string(),
  description: z.string(),
  events: z.array(webhookEvent),
  status: webhookStatus,
  /** First failure since it last answered well; null when all is well. */
  failingSince: instant.nullable(),
  /** Until when a former secret signs too; null when there is none. */
  formerSecretUntil: instant.nullable(),
  createdAt: instant,
  /** Of the newest delivery; null before the first. */
  lastDelivery: z.strictObject({ at: instant, isDelivered: z.boolean().nullable() }).nullable(),
});
export type Webhook = z.infer<typeof webhook>;

/** A webhook with its secret, `whsec_…`, which is shown this once. */
export const webhookWithSecret = z.strictObject({ ...webhook.shape, secret: z.string() });
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>;

/** `waiting`: due now or to be tried again. */
export const deliveryState = z.enum(['waiting', 'delivered', 'failed']);
export type DeliveryState = z.infer<typeof deliveryState>;

/** Why there was no answer, or none that counts; with an answer, its status says it. */
export const deliveryFailure = z.enum([
  'address_invalid',
  'https_required',
  'not_public',
  'name_unknown',
  'no_answer',
  'timed_out',
  'switched_off',
]);
export type DeliveryFailure = z.infer<typeof deliveryFailure>;

/** One event on its way to one webhook. */
export const webhookDelivery = z.strictObject({
  id,
  /** The header `webhook-id`: the same at every attempt, so that a receiver can tell a repetition. */
  eventId: id,
  /** One of the events, or `webhook.test`. */
  type: z.string(),
  bookingId: id.nullable(),
  state: deliveryState,
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  /** Of the last attempt. */
  status: z.int().nullable(),
  failure: deliveryFailure.nullable(),
  tookMs: z.int().nullable(),
  createdAt: instant,
});
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

export const deliveryAttempt = z.strictObject({
  at: instant,
  tookMs: z.int(),
  status: z.int().nullable(),
  failure: deliveryFailure.nullable(),
  /** The beginning of what the receiver answered. */
  response: z.string(),
});
export type DeliveryAttempt = z.infer<typeof deliveryAttempt>;

export const webhookDeliveryDetail = z.strictObject({
  ...webhookDelivery.shape,
  /** What is sent, to the byte. */
  body: z.string(),
  /** Oldest first. */
  history: z.array(deliveryAttempt),
});
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetail>;

export const deliveriesQuery = z.strictObject({
  state: deliveryState.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type DeliveriesQuery = z.infer<typeof deliveriesQuery>;

export const deliveryPage = z.strictObject({
  items: z.array(webhookDelivery),
  /** Hand it back as `cursor`; null on the last page. */
  next: z.string().nullable(),
});
export type DeliveryPage = z.infer<typeof deliveryPage>;

/** The body of what is sent. The booking is shown as it was when the event happened. */
export const webhookBody = z.strictObject({
  type: webhookEvent,
  timestamp: instant,
  data: z.strictObject({
    booking: booking.pick({
      id: true,
      status: true,
      revision: true,
      service: true,
      staff: true,
      start: true,
      end: true,
      timezone: true,
      customer: true,
      answers: true,
      visitorTimezone: true,
      locale: true,
      widgetKey: true,
      source: true,
      createdAt: true,
    }),
    by: bookingEvent.shape.by,
    /** For a move: the time before. */
    previousStart: instant.nullable(),
  }),
});
export type WebhookBody = z.infer<typeof webhookBody>;
