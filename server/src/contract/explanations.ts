import { z } from 'zod';
import { id, instant, localDate, timezone } from './primitives.ts';

/** Query of `GET /api/v1/explanations`: may this service start then with this person, and if not, why? */
export const explanationQuery = z.strictObject({ service: id, staff: id, start: instant });
export type ExplanationQuery = z.infer<typeof explanationQuery>;

const span = z.strictObject({ start: instant, end: instant });

/** One rule that stands in the way. */
const reason = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.enum(['service_inactive', 'staff_inactive', 'not_assigned']) }),
  /** `open`: the hours that begin on `date`, a date of the person's schedule. */
  z.strictObject({
    rule: z.enum(['hours', 'override']),
    date: localDate,
    open: z.array(span),
    timezone,
  }),
  /** `nearest`: the times on the grid beside it, nearest first, whatever else forbids them. */
  z.strictObject({ rule: z.literal('grid'), nearest: z.array(instant) }),
  /**
   * What is there: without its buffers. `buffer`: one that is too close. Only time off and bookings carry an id, only
   * events of a connected calendar a title. `unreachable`: such a calendar has not answered for too long.
   */
  z.strictObject({
    rule: z.enum(['time_off', 'booking', 'hold', 'event', 'unreachable', 'buffer']),
    kind: z.enum(['time_off', 'booking', 'hold', 'event', 'unreachable']),
    id: id.nullable(),
    title: z.string().nullable().optional(),
    start: instant,
    end: instant,
  }),
  z.strictObject({ rule: z.literal('past') }),
  z.strictObject({ rule: z.literal('notice'), earliest: instant }),
  z.strictObject({ rule: z.literal('horizon'), lastDate: localDate }),
  z.strictObject({ rule: z.literal('daily_limit'), limit: z.int(), booked: z.int() }),
  z.strictObject({ rule: z.literal('seats'), seats: z.int(), taken: z.int() }),
]);
export type ReasonView = z.infer<typeof reason>;

/** `reasons` in the order an owner would look for them; none when the time is offered. */
export const explanation = z.strictObject({
  isOffered: z.boolean(),
  reasons: z.array(reason),
  /** The first time from then on, and not before now, that this person is offered at; null when there is none. */
  next: instant.nullable(),
});
export type Explanation = z.infer<typeof explanation>;
