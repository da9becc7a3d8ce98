import { z } from 'zod';
import { variant } from './experiments.ts';
import { visit } from './holds.ts';
import { id, instant, localDate, locale, timezone } from './primitives.ts';
import { placement } from './widgets.ts';

export const BOOKING_STATUSES = [
  'pending',
  'confirmed',
  'completed',
  'no_show',
  'cancelled',
  'expired',
  'declined',
] as const;
export const bookingStatus = z.enum(BOOKING_STATUSES);
export type BookingStatus = z.infer<typeof bookingStatus>;

export const customer = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254).optional(),
  /** As typed; stored as E.164 with the business's country as default. */
  phone: z.string().trim().max(32).optional(),
});

export const answers = z.record(z.string().max(32), z.union([z.string().max(2_000), z.boolean()]));

/** Where a booking came from, for analytics. */
export const source = z.strictObject({
  placement: placement.optional(),
  page: z.string().max(500).optional(),
  referrer: z.string().max(500).optional(),
  /** Which look the visit was shown, while two are tried. */
  variant: variant.optional(),
  /** What it was booked with; the server writes it. */
  device: z.enum(['phone', 'tablet', 'computer']).optional(),
  /** Host name of the site around the widget; the server writes it. */
  site: z.string().max(100).optional(),
  utm: z
    .partialRecord(z.enum(['source', 'medium', 'campaign', 'term', 'content']), z.string().max(200))
    .optional(),
});

/** Body of `POST /api/v1/widgets/{key}/bookings`; send `Idempotency-Key` with it. */
export const bookingRequest = z.strictObject({
  service: id,
  /** Left out: the least loaded free person. */
  staff: id.optional(),
  start: instant,
  customer,
  answers: answers.optional(),
  consent: z.strictObject({ version: z.int(), isGiven: z.boolean() }).optional(),
  timezone,
  locale,
  source: source.optional(),
  visit: visit.optional(),
  /** Honeypot: a field no person sees. Anything in it is a robot. */
  website: z.string().max(200).optional(),
  /** Milliseconds between showing the form and sending it. */
  filledInMs: z.int().min(0).optional(),
});
export type BookingRequest = z.infer<typeof bookingRequest>;

/** A booking as its visitor sees it. */
export const shownBooking = z.strictObject({
  id,
  status: bookingStatus,
  /** Starts at 0 and grows by one at every move and at the cancellation. */
  revision: z.int(),
  service: z.strictObject({ id, name: z.string() }),
  staff: z.strictObject({ id, name: z.string() }),
  start: instant,
  end: instant,
  timezone,
  /** Until when the visitor may move or cancel it. */
  changeableUntil: instant,
  /** For a pending one: when the time is given back. */
  expiresAt: instant.nullable(),
});
export type ShownBooking = z.infer<typeof shownBooking>;

export const booked = z.strictObject({
  booking: shownBooking,
  manageUrl: z.url(),
  icsUrl: z.url(),
  googleUrl: z.url(),
  /** outlook.com, of private accounts. */
  outlookUrl: z.url(),
  /** Outlook on the web of work and school. */
  office365Url: z.url(),
});
export type Booked = z.infer<typeof booked>;

export const moveRequest = z.strictObject({
  start: instant,
  /** Left out keeps the person. */
  staff: id.optional(),
  /** The revision the visitor saw; a booking changed since is refused. */
  revision: z.int().optional(),
});
export type MoveRequest = z.infer<typeof moveRequest>;

export const cancellationRequest = z.strictObject({
  reason: z.string().trim().max(500).optional(),
});
export type CancellationRequest = z.infer<typeof cancellationRequest>;

/** One step in a booking's life. */
export const bookingEvent = z.strictObject({
  at: instant,
  kind: z.enum([
    'created',
    'approved',
    'declined',
    'moved',
    'cancelled',
    'expired',
    'completed',
    'no_show',
  ]),
  by: z.enum(['visitor', 'member', 'system', 'google']),
  revision: z.int(),
  /** For a move: the time before. */
  fromStart: instant.nullable(),
  toStart: instant.nullable(),
  reason: z.string().nullable(),
});
export type BookingEventView = z.infer<typeof bookingEvent>;

/** A booking as the admin sees it. */
export const booking = z.strictObject({
  ...shownBooking.shape,
  widgetKey: id.nullable(),
  customer: z.strictObject({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  answers,
  consent: z.strictObject({ version: z.int(), at: instant, text: z.string() }).nullable(),
  visitorTimezone: timezone,
  locale,
  source: source.nullable(),
  /** They texted that they will come, since the booking was moved last. */
  attendance: z.strictObject({ channel: z.enum(['sms', 'whatsapp']), at: instant }).nullable(),
  createdAt: instant,
  history: z.array(bookingEvent),
});
export type Booking = z.infer<typeof booking>;

/** `POST /api/v1/bookings` by an admin: no notice, horizon or opening hours asked, but never over another booking. */
export const adminBookingRequest = z.strictObject({
  service: id,
  staff: id,
  start: instant,
  customer,
  answers: answers.optional(),
  timezone: timezone.optional(),
  locale: locale.optional(),
});
export type AdminBookingRequest = z.infer<typeof adminBookingRequest>;

export const bookingsQuery = z.strictObject({
  from: instant.optional(),
  to: instant.optional(),
  staff: id.optional(),
  service: id.optional(),
  status: bookingStatus.optional(),
  search: z.string().max(120).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type BookingsQuery = z.infer<typeof bookingsQuery>;

/** Query of `GET /api/v1/bookings.csv`: the filters of the list; a link cannot send `X-Business`, so it may stand here. */
export const bookingsExportQuery = z.strictObject({
  ...bookingsQuery.omit({ cursor: true, limit: true }).shape,
  business: id.optional(),
});
export type BookingsExportQuery = z.infer<typeof bookingsExportQuery>;

/**
 * Query of `GET /api/integrations/outlook/export`. `from` and `to` are instants, or dates of the business's zone with
 * `to` inclusive; a booking counts by its start.
 */
export const calendarExportQuery = z.strictObject({
  from: z.union([localDate, instant]).optional(),
  to: z.union([localDate, instant]).optional(),
  staff: id.optional(),
  service: id.optional(),
  business: id.optional(),
});
export type CalendarExportQuery = z.infer<typeof calendarExportQuery>;
