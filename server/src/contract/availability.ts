import { z } from 'zod';
import { id, localDate, timezone } from './primitives.ts';

/** Query of `GET /api/v1/widgets/{key}/availability`; both dates inclusive, in `tz`; at most 62 days. */
export const availabilityQuery = z.strictObject({
  service: id,
  /** Left out: anyone. */
  staff: id.optional(),
  from: localDate,
  to: localDate,
  /** Zone the days are grouped by; the business's when left out. */
  tz: timezone.optional(),
  /** Token of a booking being moved: its own time counts as free. */
  moving: z.string().max(128).optional(),
  /** Visit token: this visit's own hold counts as free. */
  visit: z.string().max(64).optional(),
});
export type AvailabilityQuery = z.infer<typeof availabilityQuery>;

export const availability = z.strictObject({
  timezone,
  days: z.record(localDate, z.array(z.string())),
  /** First free start after `to`, when there is none in the range and one is within the horizon. */
  next: z.string().nullable(),
  /** Set when nothing is free because a connected calendar has not answered for so long that its owner stopped bookings. */
  isPaused: z.literal(true).optional(),
});
export type Availability = z.infer<typeof availability>;
