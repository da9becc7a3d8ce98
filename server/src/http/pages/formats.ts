import type { Locale } from '../../contract/primitives.ts';
import type { Price } from '../../contract/services.ts';
import { fill, wordsOf } from './words/words.ts';
import type { VisitorWords } from './words/words.ts';

/** Writes what a page shows as its reader writes it. Days are `YYYY-MM-DD`, months `YYYY-MM`, instants as on the wire. */
export interface Formats {
  readonly locale: Locale;
  readonly words: VisitorWords;
  readonly timezone: string;
  /** 1 is Monday, 7 Sunday. */
  readonly firstWeekday: number;
  dayOf(instant: string): string;
  hourOf(instant: string): number;
  /** `Mardi 8 décembre` */
  dayTitle(day: string): string;
  /** `mardi 8 décembre`, in a sentence */
  day(day: string): string;
  /** `Mardi 8` */
  shortDay(day: string): string;
  /** `Décembre 2026` */
  month(month: string): string;
  /** `décembre` */
  monthName(month: string): string;
  weekday(number: number, style: 'long' | 'short'): string;
  time(instant: string): string;
  range(start: string, end: string): string;
  price(price: Price): string;
  duration(minutes: number): string;
  /** `Heure de Paris` */
  zone(timezone: string, text?: string): string;
}

/** `country` (two capital letters) decides what the language leaves open: the first weekday, 12 or 24 hours. */
export function createFormats(given: {
  locale: Locale;
  country: string;
  currency: string;
  timezone: string;
}): Formats {
  const { locale, timezone, currency } = given;
  const words = wordsOf(locale);
  const tag = new Intl.Locale(locale, { region: given.country });
  const clock = write({ hour: '2-digit', minute: '2-digit', timeZone: timezone });
  const wall = new Intl.DateTimeFormat('sv', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'short',
  });

  return {
    locale,
    words,
    timezone,
    firstWeekday: tag.getWeekInfo().firstDay,
    dayOf: (instant) => wall.format(Date.parse(instant)).slice(0, 10),
    hourOf: (instant) => Number(wall.format(Date.parse(instant)).slice(11, 13)),
    dayTitle: (day) => capital(date(day, { weekday: 'long', day: 'numeric', month: 'long' })),
    day: (day) => date(day, { weekday: 'long', day: 'numeric', month: 'long' }),
    // Left to itself, American English writes `8 Tuesday`.
    shortDay: (day) => capital(`${date(day, { weekday: 'long' })} ${Number(day.slice(8))}`),
    month: (month) => capital(date(month, { month: 'long', year: 'numeric' })),
    monthName: (month) => date(month, { month: 'long' }),
    // 2024 began on a Monday.
    weekday: (number, style) => date(`2024-01-0${number}`, { weekday: style }).replace('.', ''),
    time: (instant) => clock.format(Date.parse(instant)),
    range: (start, end) =>
      `${clock.format(Date.parse(start))}\u200A–\u200A${clock.format(Date.parse(end))}`,
    price({ amountMinor, isFrom }) {
      const money = new Intl.NumberFormat(tag, { style: 'currency', currency });
      const amount = amountMinor / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2);
      const text = new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        ...(Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}),
      }).format(amount);
      return isFrom ? fill(words.from, text) : text;
    },
    duration(minutes) {
      const rest = minutes % 60;
      const hours = (minutes - rest) / 60;
      if (hours === 0) return fill(words.minutes, rest);
      if (rest === 0) return fill(words.hours, hours);
      return fill(words.hoursMinutes, hours, String(rest).padStart(2, '0'));
    },
    zone(name, text = words.zone) {
      const city = name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ');
      const [plain = '', beforeVowel = plain] = text.split('|');
      return fill(/^[AEIOU]/u.test(city) ? beforeVowel : plain, city);
    },
  };

  function write(style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(tag, style);
  }

  function date(day: string, style: Intl.DateTimeFormatOptions): string {
    return write({ ...style, timeZone: 'UTC' }).format(Date.parse(day));
  }

  function capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  }
}
