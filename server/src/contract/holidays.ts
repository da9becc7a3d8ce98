import { z } from 'zod';
import { country, localDate, locale } from './primitives.ts';

/** A part of a country with days of its own: `BY`, `SCT`, `57`. */
export const holidayRegion = z.string().regex(/^[A-Z0-9]{1,8}$/iu);

/** Query of `GET /api/v1/holidays`; both dates inclusive, at most three years apart. */
export const holidaysQuery = z.strictObject({
  from: localDate,
  to: localDate,
  region: holidayRegion.optional(),
  language: locale.default('en'),
});
export type HolidaysQuery = z.infer<typeof holidaysQuery>;

/** The public holidays of the business's country; no items for a country nobody has listed. */
export const holidays = z.strictObject({
  country,
  regions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  items: z.array(z.strictObject({ date: localDate, name: z.string() })),
});
export type HolidaysView = z.infer<typeof holidays>;
