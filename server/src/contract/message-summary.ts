import { z } from 'zod';

/** Answer of `GET /message-summary`: the log in a few numbers. */
export const messageSummary = z.strictObject({
  /** What did not arrive, or of which nobody knows; not what the reader wanted no part of. */
  attention: z.int(),
  /** Waits for its time. */
  planned: z.int(),
  /** Handed over on this day of the business, by any channel. */
  sentToday: z.int(),
  /** Of those, as far as the provider told its price; null where it told none. */
  spentToday: z.strictObject({ micros: z.int(), currency: z.string() }).nullable(),
});
export type MessageSummary = z.infer<typeof messageSummary>;
