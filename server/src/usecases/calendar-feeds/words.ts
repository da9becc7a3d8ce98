import type { Locale } from '../../contract/primitives.ts';

/** What stands in the calendars of the team, in the business's language. */
export interface CalendarWords {
  readonly with: string;
  readonly phone: string;
  readonly email: string;
  readonly busy: string;
  readonly pending: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly open: string;
  readonly bookings: string;
}

export function calendarWords(locale: Locale): CalendarWords {
  return WORDS[locale];
}

const WORDS: Record<Locale, CalendarWords> = {
  en: {
    with: 'With',
    phone: 'Phone',
    email: 'E-mail',
    busy: 'Busy',
    pending: 'To be approved',
    colon: ': ',
    open: 'Open the booking',
    bookings: 'Bookings',
  },
  fr: {
    with: 'Avec',
    phone: 'Téléphone',
    email: 'E-mail',
    busy: 'Occupé',
    pending: 'À confirmer',
    colon: '\u00A0: ',
    open: 'Ouvrir le rendez-vous',
    bookings: 'Rendez-vous',
  },
};
