import { rewriteForGsm7 } from './gsm-rewrite.ts';
import { PLACEHOLDERS } from './moments.ts';
import type { Channel, MessageText } from './moments.ts';
import { fillTemplate, readTemplate } from './template.ts';

/** A text approved by WhatsApp, with the placeholder that stands for each of its numbered variables. */
export interface ContentTemplate {
  readonly sid: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** A text before it is filled in. */
export interface TemplateText extends MessageText {
  /** Whether an SMS is rewritten in the small alphabet. */
  readonly isPlain: boolean;
  readonly content: ContentTemplate | null;
}

/** A text as it is sent; `content` goes to WhatsApp in place of the body. */
export interface WrittenText extends MessageText {
  readonly content: ContentTemplate | null;
}

export type Values = Readonly<Record<string, string | null | undefined>>;

/** Why a text cannot be sent. `broken`: a conditional that is not closed, or half a placeholder. */
export type Unfit = 'broken' | 'empty' | 'too_long';

export interface FilledText {
  readonly text: WrittenText;
  readonly unfit: Unfit | null;
  readonly isLinkAdded: boolean;
}

/** Twilio takes no more. */
const LONGEST_SHORT = 1_600;

/**
 * Fills a text in. Where nobody can answer (`needsLink`), the visitor's link stands at the end if the text does not
 * name it. A text that is `unfit` is filled in as far as possible, to be looked at, not sent.
 */
export function fillText(
  { subject, body, isPlain, content }: TemplateText,
  values: Values,
  { channel, needsLink }: { readonly channel: Channel; readonly needsLink: boolean },
): FilledText {
  const inBody = readTemplate(body, PLACEHOLDERS);
  const inSubject = readTemplate(subject ?? '', PLACEHOLDERS);
  const said = fillTemplate(inBody, values);
  const link = values['link'] ?? '';
  const isLinkAdded = needsLink && link !== '' && said !== '' && !said.includes(link);
  const complete = isLinkAdded ? `${said}${channel === 'sms' ? ' ' : '\n\n'}${link}` : said;
  const written = channel === 'sms' && isPlain ? rewriteForGsm7(complete).text : complete;
  const isBroken = [...inBody.problems, ...inSubject.problems].some(
    ({ code }) => code !== 'unknown_placeholder',
  );
  return {
    text: {
      // A line break would begin another header.
      subject: subject === null ? null : fillTemplate(inSubject, values).replaceAll(/\s+/gu, ' '),
      body: written,
      content: content && { sid: content.sid, variables: filledVariables(content, values) },
    },
    unfit: isBroken ? 'broken' : unfitLength(said, written, channel),
    isLinkAdded,
  };
}

function unfitLength(said: string, written: string, channel: Channel): Unfit | null {
  if (said === '') return 'empty';
  return channel !== 'email' && written.length > LONGEST_SHORT ? 'too_long' : null;
}

// WhatsApp refuses variables that are empty or hold line breaks.
function filledVariables({ variables }: ContentTemplate, values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([number, name]) => {
      const value = (values[name] ?? '').replaceAll(/\s+/gu, ' ').trim();
      return [number, value === '' ? '-' : value];
    }),
  );
}
