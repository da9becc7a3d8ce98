import { z } from 'zod';
import { id, instant } from './primitives.ts';

/**
 * What a subscribed calendar tells: `full` is service, customer and how to reach them; `names` service and the
 * customer's name; `busy` only that the time is taken.
 */
export const FEED_DETAILS = ['full', 'names', 'busy'] as const;
export const feedDetails = z.enum(FEED_DETAILS);
export type FeedDetails = z.infer<typeof feedDetails>;

/** Body of `POST /api/v1/staff/{id}/feeds`. */
export const feedInput = z.strictObject({ details: feedDetails.default('names') });
export type FeedInput = z.infer<typeof feedInput>;

/** A private address under which calendar programs fetch one person's bookings. */
export const feed = z.strictObject({
  id,
  details: feedDetails,
  createdAt: instant,
  /** When a program last asked; accurate to a quarter of an hour. */
  lastReadAt: instant.nullable(),
  /** `https://…/f/….ics`; null when the server's key was changed since: then renew it. */
  url: z.url().nullable(),
});
export type Feed = z.infer<typeof feed>;

export const feedTarget = z.strictObject({ id, feed: id });
