import { z } from 'zod';
import { customer } from './bookings.ts';
import { id, instant, localDate, locale, timezone } from './primitives.ts';

/** A part of the day, as the widget groups its times: before 12:00, before 17:00, after. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export const dayPart = z.enum(DAY_PARTS);
export type DayPart = z.infer<typeof dayPart>;

export const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const weekday = z.enum(WEEKDAY_NAMES);

/** Which times somebody would come for; dates and hours are those of `timezone`. */
const wish = z.strictObject({
  service: id,
  /** Left out: anyone. */
  staff: id.optional(),
  from: localDate,
  /** Inclusive; the same as `from` for one day, at most 62 days later. */
  to: localDate,
  /** Empty: every day from `from` to `to`. */
  weekdays: z.array(weekday).max(7).default([]),
  /** Empty: at any hour. */
  parts: z.array(dayPart).max(3).default([]),
});

/** Body of `POST /api/v1/widgets/{key}/waitlist`; an address or a number is needed. */
export const waitlistRequest = z.strictObject({
  ...wish.shape,
  customer,
  consent: z.strictObject({ version: z.int(), isGiven: z.boolean() }).optional(),
  timezone,
  locale,
  /** Honeypot: a field no person sees. Anything in it is a robot. */
  website: z.string().max(200).optional(),
  /** Milliseconds between showing the form and sending it. */
  filledInMs: z.int().min(0).optional(),
});
export type WaitlistRequest = z.input<typeof waitlistRequest>;
export type WaitlistWish = z.infer<typeof waitlistRequest>;

/**
 * Answer to it, the same whether somebody stood on the list before or not: whoever types another's address learns
 * nothing of them.
 */
export const waiting = z.strictObject({
  service: z.strictObject({ id, name: z.string() }),
  from: localDate,
  to: localDate,
  weekdays: z.array(weekday),
  parts: z.array(dayPart),
  /** How long a time is kept once it is offered. */
  holdMin: z.int(),
});
export type Waiting = z.infer<typeof waiting>;

/**
 * `waiting` for a time; `offered` one, which is held; `booked`, by the offer or otherwise; `expired`: the last day is
 * over, or three offers were not answered; `left` by themselves; `removed` in the console.
 */
export const waitlistState = z.enum(['waiting', 'offered', 'booked', 'expired', 'left', 'removed']);
export type WaitlistState = z.infer<typeof waitlistState>;

/** Somebody on the list, as the owner sees them. */
export const waitlistEntry = z.strictObject({
  id,
  state: waitlistState,
  /** Place in the line among those who wait for this service, from 1; null for who waits no more. */
  position: z.int().nullable(),
  service: z.strictObject({ id, name: z.string() }),
  /** Null is anyone. */
  staff: z.strictObject({ id, name: z.string() }).nullable(),
  from: localDate,
  to: localDate,
  weekdays: z.array(weekday),
  parts: z.array(dayPart),
  customer: z.strictObject({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  locale,
  timezone,
  consent: z.strictObject({ version: z.int(), at: instant, text: z.string() }).nullable(),
  /** The time that is held now. */
  offer: z
    .strictObject({
      start: instant,
      staff: z.strictObject({ id, name: z.string() }),
      until: instant,
    })
    .nullable(),
  /** How many times were offered so far. */
  offers: z.int(),
  /** Why the last offer could not be told, when it could not: `not_reached`. */
  problem: z.enum(['not_reached']).nullable(),
  bookingId: id.nullable(),
  createdAt: instant,
});
export type WaitlistEntryView = z.infer<typeof waitlistEntry>;

export const waitlistQuery = z.strictObject({
  /** `active` (waiting or offered) unless said otherwise; `all` lists who waits no more too. */
  show: z.enum(['active', 'all']).default('active'),
  service: id.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type WaitlistQuery = z.infer<typeof waitlistQuery>;

export const waitlistPage = z.strictObject({
  /** Longest waiting first. */
  items: z.array(waitlistEntry),
  /** Hand it back as `cursor`; null on the last page. */
  next: z.string().nullable(),
});
export type WaitlistPage = z.infer<typeof waitlistPage>;
