import { z } from 'zod';

/** An instant on the wire: ISO-8601 in UTC with `Z`. */
export const instant = z.iso.datetime({ offset: false }).meta({ example: '2026-12-01T08:00:00Z' });

export const localDate = z.iso.date().meta({ example: '2026-12-01' });

/** `HH:MM`, with `24:00` for the end of the day. */
export const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u, 'Write HH:MM');

export const wallWindow = z.tuple([wallTime, wallTime]);

/** An IANA zone this server's time zone database knows. */
export const timezone = z
  .string()
  .max(64)
  .refine(isZone, { error: 'Unknown IANA time zone', params: { code: 'zone_unknown' } })
  .meta({ example: 'Europe/Paris' });

export const country = z.string().regex(/^[A-Z]{2}$/u, 'Two capital letters, such as FR');

export const currency = z.string().regex(/^[A-Z]{3}$/u, 'Three capital letters, such as EUR');

export const hexColour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/iu, 'Write #rrggbb')
  .transform((value) => value.toLowerCase());

export const id = z.string().min(1).max(64);

/** Languages with complete texts. */
export const LOCALES = ['fr', 'en'] as const;
export const locale = z.enum(LOCALES);
export type Locale = z.infer<typeof locale>;

// Asking `Intl` costs as much as a whole query, and nearly everybody names a zone of this list.
const LISTED_ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

function isZone(value: string): boolean {
  if (LISTED_ZONES.has(value)) return true;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
