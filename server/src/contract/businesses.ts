import { z } from 'zod';
import { country, currency, id, locale, LOCALES, timezone } from './primitives.ts';

export const businessInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  timezone,
  country,
  currency,
  /** The one that is shown when the visitor's is not offered, and that messages are written in. */
  locale,
  /** The languages visitors are offered; null or left out, every one there are texts for. */
  languages: z.array(locale).min(1).max(LOCALES.length).nullable().optional(),
  address: z.string().trim().max(240).nullable().default(null),
  phone: z.string().trim().max(32).nullable().default(null),
  email: z.email().max(254).nullable().default(null),
  /** Shown beside the box that is never pre-ticked; null asks for no consent. A change raises `consentVersion`. */
  consentText: z.string().trim().max(500).nullable().default(null),
  /** Days after a booking's end when what is known of its customer is erased; null or left out keeps it. */
  retentionDays: z.int().min(1).max(3650).nullable().optional(),
});
export type BusinessInput = z.infer<typeof businessInput>;

export const businessPatch = patchOf(businessInput);
export type BusinessPatch = z.infer<typeof businessPatch>;

export const business = z.strictObject({
  ...businessInput.shape,
  languages: z.array(locale).nullable(),
  retentionDays: z.int().nullable(),
  id,
  slug: z.string(),
  consentVersion: z.int(),
});
export type Business = z.infer<typeof business>;

/** The same fields, each optional and without defaults, so that a PATCH changes only what it names. */
export function patchOf<Shape extends z.ZodRawShape>(
  input: z.ZodObject<Shape>,
): z.ZodObject<{ [K in keyof Shape]: z.ZodOptional<Shape[K]> }> {
  const shape = Object.fromEntries(
    Object.entries(input.shape).map(([key, field]) => [
      key,
      // @NOTE zod's core type of a field lacks the methods that every field here has.
      (field instanceof z.ZodDefault || field instanceof z.ZodPrefault
        ? field.unwrap()
        : field) as z.ZodType,
    ]),
  );
  // @NOTE the keys and types are those of `input`; Object.fromEntries cannot say so.
  return z.strictObject(shape).partial() as unknown as z.ZodObject<{
    [K in keyof Shape]: z.ZodOptional<Shape[K]>;
  }>;
}
