import { useLanguage } from '../../i18n/language.ts';

/** How the agenda writes its dates; they are days of the business, whatever zone the reader is in. */
export interface DayWords {
  /** `mardi 24 novembre` */
  long(date: string): string;
  /** `mar.` */
  weekday(date: string): string;
  /** `M` */
  letter(date: string): string;
  /** `24` */
  number(date: string): string;
  /** `23 – 29 novembre 2026` */
  range(first: string, last: string): string;
}

export function useDayWords(): DayWords {
  const tag = useLanguage() === 'fr' ? 'fr-FR' : 'en-GB';
  const write = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(new Date(date));
  return {
    long: (date) => write(date, { weekday: 'long', day: 'numeric', month: 'long' }),
    weekday: (date) => write(date, { weekday: 'short' }),
    letter: (date) => write(date, { weekday: 'narrow' }),
    number: (date) => write(date, { day: 'numeric' }),
    range: (first, last) =>
      first === last
        ? write(first, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
        : new Intl.DateTimeFormat(tag, {
            day: 'numeric',
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          })
            .formatRange(new Date(first), new Date(last))
            .replace(/\s*–\s*/u, ' – '),
  };
}
