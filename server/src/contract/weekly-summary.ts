import { z } from 'zod';
import { instant } from './primitives.ts';

/** Answer of `GET /api/v1/weekly-summary`. */
export const weeklySummary = z.strictObject({
  isWanted: z.boolean(),
  /** The business's address, else the owner's own; null when there is none. */
  to: z.string().nullable(),
  /** Monday morning in the business's zone. */
  nextAt: instant,
});
export type WeeklySummary = z.infer<typeof weeklySummary>;

export const weeklySummaryPatch = z.strictObject({ isWanted: z.boolean() });
export type WeeklySummaryPatch = z.infer<typeof weeklySummaryPatch>;
