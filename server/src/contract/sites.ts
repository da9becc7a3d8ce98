import { z } from 'zod';
import { hexColour } from './primitives.ts';

/** An address as an owner types it; without a scheme it is taken as `https://`. */
export const siteAddress = z
  .string()
  .trim()
  .min(3)
  .max(2_000)
  .transform((value) => (/^[a-z][a-z\d+.-]*:\/\//iu.test(value) ? value : `https://${value}`))
  .refine((value) => URL.canParse(value), { error: 'Write https://example.com/page' });

export const siteThemeRequest = z.strictObject({ url: siteAddress });

/** Why a site could not be read. */
export const SITE_REFUSALS = [
  'address_invalid',
  'not_public',
  'name_unknown',
  'no_answer',
  'timed_out',
  'too_large',
  'wrong_type',
  'too_many_redirects',
  'bad_status',
] as const;
export const siteRefusal = z.enum(SITE_REFUSALS);
export type SiteRefusalCode = z.infer<typeof siteRefusal>;

/** Where a value was found: what kind of place, and its words there, such as `--brand` or `a.button`. */
export const foundAt = z.strictObject({
  place: z.enum(['theme_color', 'custom_property', 'buttons', 'links', 'page', 'text', 'contrast']),
  name: z.string(),
});
export type FoundAt = z.infer<typeof foundAt>;

const found = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, from: foundAt }).nullable();

/** Answer of `POST /site-theme`: what a site looks like; null for what it does not tell. */
export const siteTheme = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('read'),
    url: z.string(),
    brand: found(hexColour),
    background: found(hexColour),
    text: found(hexColour),
    font: found(z.string()),
    radius: found(z.int()),
    /** Style sheets that could not be read. */
    unread: z.int(),
  }),
  z.strictObject({ is: z.literal('refused'), why: siteRefusal }),
]);
export type SiteTheme = z.infer<typeof siteTheme>;

export const siteCheckRequest = z.strictObject({ url: siteAddress });

/** Why a widget is not seen on a page, the first thing to repair first; `found` or `seen` when nothing is to repair. */
export const SITE_CAUSES = [
  'page_not_read',
  'snippet_missing',
  'tag_manager',
  'wrong_key',
  'site_not_allowed',
  'mixed_content',
  'blocked_by_csp',
  'consent_manager',
  // Not in what the page's server sends, but a visitor was shown it there lately.
  'seen',
  'found',
] as const;

export const siteCheckStep = z.strictObject({
  of: z.enum(['page', 'snippet', 'key', 'site', 'script', 'connect', 'frame', 'mixed', 'consent']),
  state: z.enum(['ok', 'bad', 'warn', 'unknown']),
  /** A name or number to put into the sentence: a line, a key, a directive, a vendor. */
  detail: z.string().nullable(),
});
export type SiteCheckStep = z.infer<typeof siteCheckStep>;

/** One directive of a policy, and what to add to it. */
export const policyLine = z.strictObject({
  directive: z.string(),
  sources: z.array(z.string()),
  add: z.array(z.string()),
});
export type PolicyLine = z.infer<typeof policyLine>;

/** Answer of `POST /widgets/{key}/site-check`. */
export const siteCheck = z.strictObject({
  cause: z.enum(SITE_CAUSES),
  /** With `page_not_read`. */
  refusal: siteRefusal.nullable(),
  url: z.string(),
  tookMs: z.int(),
  redirects: z.int(),
  steps: z.array(siteCheckStep),
  /** The policy that blocks, line by line, and the same repaired; null when none does. */
  policy: z
    .strictObject({
      from: z.enum(['header', 'meta']),
      lines: z.array(policyLine),
      repaired: z.string(),
    })
    .nullable(),
  /** When the loader last reported this site; null when it never did. */
  lastSeen: z.string().nullable(),
});
export type SiteCheck = z.infer<typeof siteCheck>;

/** Where a widget was shown. */
export const sighting = z.strictObject({
  origin: z.string(),
  /** Null when the browser kept it to itself. */
  path: z.string().nullable(),
  lastSeen: z.string(),
  isAllowed: z.boolean(),
});
export type Sighting = z.infer<typeof sighting>;
