import type { Audience, Channel, MessageText, Moment } from '../moments.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export interface DefaultText {
  /** SMS and WhatsApp: one segment in the small alphabet, with values of usual length. */
  readonly short: string;
  readonly subject: string;
  readonly body: string;
}

export interface DefaultTexts {
  readonly visitor: Readonly<Record<Moment, DefaultText>>;
  /** The owner, and the person who is booked. */
  readonly team: Readonly<Record<Moment, DefaultText>>;
}

/** What is sent as long as an owner has written nothing else; English where a language has no texts yet. */
export function defaultText(
  which: { readonly moment: Moment; readonly audience: Audience; readonly channel: Channel },
  locale: string,
): MessageText {
  const texts = BY_LANGUAGE[locale.split('-')[0] ?? ''] ?? en;
  const text = texts[which.audience === 'visitor' ? 'visitor' : 'team'][which.moment];
  return which.channel === 'email'
    ? { subject: text.subject, body: text.body }
    : { subject: null, body: text.short };
}

/** Languages that have texts of their own. */
export const TEXT_LANGUAGES: readonly string[] = ['fr', 'en'];

const BY_LANGUAGE: Readonly<Record<string, DefaultTexts>> = { fr, en };
