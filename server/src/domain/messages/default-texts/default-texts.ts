import type { Audience, Channel, MessageText, Moment } from '../moments.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export interface DefaultText {
  /** SMS and WhatsApp: one segment in the small alphabet, with values of usual length. */
  readonly short: string;
  readonly subject: string;
  readonly body: string;
}

/** Nobody of the team waits for a time. */
export type TeamTexts = Readonly<Record<Exclude<Moment, 'waitlist'>, DefaultText>>;

export interface DefaultTexts {
  readonly visitor: Readonly<Record<Moment, DefaultText>>;
  readonly owner: TeamTexts;
  /** Who is booked. */
  readonly person: TeamTexts;
}

/**
 * What is sent as long as an owner has written nothing else; English where a language has no texts yet.
 * @throws for a moment its reader is never told of, see `momentsFor`
 */
export function defaultText(
  which: { readonly moment: Moment; readonly audience: Audience; readonly channel: Channel },
  locale: string,
): MessageText {
  const texts: Readonly<Record<Audience, Readonly<Partial<Record<Moment, DefaultText>>>>> =
    BY_LANGUAGE[locale.split('-')[0] ?? ''] ?? en;
  const text = texts[which.audience][which.moment];
  if (text === undefined) throw new Error(`No ${which.audience} is told of “${which.moment}”`);
  return which.channel === 'email'
    ? { subject: text.subject, body: text.body }
    : { subject: null, body: text.short };
}

/** Languages that have texts of their own. */
export const TEXT_LANGUAGES: readonly string[] = ['fr', 'en'];

const BY_LANGUAGE: Readonly<Record<string, DefaultTexts>> = { fr, en };
