import { z } from 'zod';
import { audience, channel, moment } from './messages.ts';
import { currency, id, instant, locale } from './primitives.ts';

/** Where a text is found. */
export const templatePath = z.strictObject({ moment, channel, locale });
/** Who reads it. */
export const templateReader = z.strictObject({ audience: audience.default('visitor') });
export const templateKey = z.strictObject({ ...templateReader.shape, ...templatePath.shape });
export type TemplateKey = z.infer<typeof templateKey>;

/** A text approved by WhatsApp: what Twilio calls it, and which placeholder stands for each of its `{{1}}`, `{{2}}`… */
export const contentTemplate = z.strictObject({
  sid: z
    .string()
    .trim()
    .regex(/^HX[0-9a-f]{32}$/iu, 'HX and 32 hexadecimal digits'),
  variables: z.record(z.string().regex(/^[1-9]\d?$/u, 'A number from 1 to 99'), z.string().max(40)),
});
export type ContentTemplateView = z.infer<typeof contentTemplate>;

const body = z.string().trim().min(1).max(5_000);
const subject = z.string().trim().max(300).nullable();

export const templateInput = z.strictObject({
  /** Only mails have one; left out or empty, it stays the product's. */
  subject: subject.default(null),
  /** With `{{name}}`, `{{#name}}…{{/name}}` (only when there is one) and `{{^name}}…{{/name}}` (only when there is none). */
  body,
  /**
   * SMS: whether the filled text is rewritten in the small alphabet (« août » becomes “aout”) when it is sent. Left
   * out, it is when the text itself keeps to that alphabet.
   */
  isPlain: z.boolean().optional(),
  /** WhatsApp only. */
  content: contentTemplate.nullable().default(null),
});
export type TemplateInput = z.infer<typeof templateInput>;

export const textProblem = z.strictObject({
  /**
   * `unknown_placeholder`: left out when sent. `not_closed`, `not_opened`, `broken`: the text cannot be filled in, and
   * the product's is sent in its place.
   */
  code: z.enum(['unknown_placeholder', 'not_closed', 'not_opened', 'broken']),
  name: z.string(),
  in: z.enum(['subject', 'body']),
  /** UTF-16 code units from the beginning. */
  at: z.int(),
  /** The known placeholder that was probably meant. */
  nearest: z.string().nullable(),
});
export type TextProblem = z.infer<typeof textProblem>;

export const unfit = z.enum(['broken', 'empty', 'too_long']);

/** A text as it is sent: the owner's, or the product's. */
export const template = z.strictObject({
  ...templateKey.shape,
  audience,
  subject,
  body: z.string(),
  isPlain: z.boolean(),
  content: contentTemplate.nullable(),
  isOwn: z.boolean(),
  problems: z.array(textProblem),
  changedAt: instant.nullable(),
  /** When it last could not be filled in, so that the product's was sent. */
  fellBack: z.strictObject({ at: instant, reason: unfit }).nullable(),
});
export type TemplateView = z.infer<typeof template>;

const inBoth = z.strictObject({ fr: z.string(), en: z.string() });

export const placeholder = z.strictObject({
  name: z.string(),
  type: z.enum(['text', 'date', 'time', 'price', 'phone', 'email', 'link']),
  /** Some bookings have none: worth a conditional. */
  mayBeMissing: z.boolean(),
  /** Whose texts can name it. */
  audiences: z.array(audience),
  label: inBoth,
  meaning: inBoth,
});
export type PlaceholderView = z.infer<typeof placeholder>;

export const templateList = z.strictObject({
  items: z.array(template),
  /** What texts can name. */
  placeholders: z.array(placeholder),
  /** Coming bookings to try a text on, soonest first. */
  examples: z.array(z.strictObject({ id, name: z.string(), service: z.string(), start: instant })),
  /** Of the business, for the examples' times. */
  timezone: z.string(),
});
export type TemplateList = z.infer<typeof templateList>;

export const previewRequest = z.strictObject({
  ...templateKey.shape,
  ...templateInput.shape,
  body: z.string().max(5_000),
  /** The WhatsApp template as far as it is chosen; checked when it is saved. */
  content: z.unknown().optional(),
  /** `usual`; `worst`: a date in August and the longest names of the business; or the id of a booking. */
  example: z.union([z.enum(['usual', 'worst']), id]).default('usual'),
});
export type PreviewRequest = z.input<typeof previewRequest>;
export type PreviewAsked = z.output<typeof previewRequest>;

export const textPrice = z.strictObject({
  /** Millionths of the currency, for one message with all its segments. */
  amountMicros: z.int(),
  currency,
  /** `costs`: what the provider charged lately. `owner`: from the settings. `estimate`: the product's, rounded. */
  from: z.enum(['costs', 'owner', 'estimate']),
});
export type TextPriceView = z.infer<typeof textPrice>;

const measured = z.strictObject({
  /** Filled in. */
  text: z.string(),
  encoding: z.enum(['gsm-7', 'ucs-2']),
  units: z.int(),
  unitsPerSegment: z.int(),
  segments: z.int(),
  price: textPrice.nullable(),
});
export type MeasuredText = z.infer<typeof measured>;

export const preview = z.strictObject({
  subject: z.string().nullable(),
  /** As it would be sent, or as far as it can be filled in. */
  body: z.string(),
  /** SMS only: as it would be sent. */
  sms: measured.nullable(),
  /** SMS only: as it is written, and in the small alphabet. */
  asWritten: measured.nullable(),
  inPlain: measured.nullable(),
  /** The text itself in the small alphabet, its placeholders untouched. */
  plainBody: z.string().nullable(),
  /** Signs outside the small alphabet, each once, with the first word it stands in; `plain` null: nothing is like it. */
  signs: z.array(
    z.strictObject({ sign: z.string(), word: z.string(), plain: z.string().nullable() }),
  ),
  /** WhatsApp: what one message costs. */
  price: textPrice.nullable(),
  problems: z.array(textProblem),
  /** Why it could not be sent, so that the product's text would be. */
  unfit: unfit.nullable(),
  /** The link was added, because nobody can answer this message. */
  isLinkAdded: z.boolean(),
  sender: z.strictObject({ name: z.string().nullable(), isOneWay: z.boolean() }),
  /** Start of the example, and the zone it is written in. */
  start: instant,
  timezone: z.string(),
  /** Messages of this kind this month, planned ones included. */
  thisMonth: z.int(),
});
export type Preview = z.infer<typeof preview>;
