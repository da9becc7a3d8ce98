import { defaultText } from '../../../domain/messages/default-texts/default-texts.ts';
import { fillText } from '../../../domain/messages/fill-text.ts';
import type { TemplateText, Values, WrittenText } from '../../../domain/messages/fill-text.ts';
import type { Audience, Channel, Moment } from '../../../domain/messages/moments.ts';
import type { MessageDeps } from '../deps.ts';

export interface WhichText {
  readonly businessId: string;
  readonly moment: Moment;
  readonly audience: Audience;
  readonly channel: Channel;
  /** Of the reader, such as `fr` or `fr-CA`. */
  readonly locale: string;
}

/**
 * The text of a message, filled in: the owner's, or the product's where there is none or where the owner's cannot be
 * filled in, which is noted on it. `needsLink`: nobody can answer, so the visitor's link has to stand in it.
 */
export async function textFor(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  which: WhichText,
  { values, needsLink }: { readonly values: Values; readonly needsLink: boolean },
): Promise<WrittenText> {
  const how = { channel: which.channel, needsLink };
  const id = { ...which, locale: languageOf(which.locale) };
  const own = await store.read.templates.find(which.businessId, id);
  if (own !== null) {
    const { text, unfit } = fillText(completed(own, productText(which)), values, how);
    if (unfit === null) return text;
    const at = clock.now();
    await store.write((tx) =>
      tx.templates.noteFallback(which.businessId, id, { at, reason: unfit }),
    );
  }
  return fillText(productText(which), values, how).text;
}

/** The product's text; in the small alphabet, so that an SMS stays one. */
export function productText(which: Omit<WhichText, 'businessId'>): TemplateText {
  return { ...defaultText(which, which.locale), isPlain: true, content: null };
}

/** A mail without a subject of its own has the product's. */
export function completed(own: TemplateText, product: TemplateText): TemplateText {
  return {
    ...own,
    subject: own.subject === null || own.subject === '' ? product.subject : own.subject,
  };
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
