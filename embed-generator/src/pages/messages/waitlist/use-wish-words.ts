import type { WaitlistEntryView } from '@bookingsaas/server/contract/waitlist';
import { tagOf, useLanguage, useTexts } from '../../../i18n/language.ts';
import { waitlistTexts } from './texts.ts';

type Wish = Pick<WaitlistEntryView, 'from' | 'to' | 'weekdays' | 'parts'>;

/** Which times somebody would come for: the days, and what narrows them down; empty when nothing does. */
export function useWishWords(): (wish: Wish) => {
  readonly days: string;
  readonly narrowed: string;
} {
  const texts = useTexts(waitlistTexts);
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(tagOf(language), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const list = new Intl.ListFormat(tagOf(language), { type: 'conjunction' });
  const said = (date: string) => day.format(new Date(`${date}T00:00:00Z`));
  return ({ from, to, weekdays, parts }) => ({
    days: from === to ? said(from) : texts.fromTo(said(from), said(to)),
    narrowed: [
      list.format(weekdays.map((one) => texts.weekdays[one])),
      list.format(parts.map((one) => texts.parts[one])),
    ]
      .filter((part) => part !== '')
      .join(', '),
  });
}
