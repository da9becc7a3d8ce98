import type { Words } from '../i18n/words.ts';
import { fill } from '../i18n/fill.ts';
import type { Day, Month } from './days.ts';
import { writerOf } from './zone.ts';

/** Writes dates, times, prices and durations as the reader's language does. */
export interface Format {
  readonly locale: string;
  /** `Mardi 8 décembre`, for a title; `short` gives `Mar. 8 décembre`. */
  title(day: Day, short?: boolean): string;
  /** `mardi 8 décembre`, inside a sentence; `parts` adds to what is written or takes away from it. */
  day(day: Day, parts?: Intl.DateTimeFormatOptions): string;
  /** `Décembre 2026`. */
  month(month: Month): string;
  /** Name of a weekday: 1 is Monday, 7 Sunday. */
  weekday(number: number, style: 'long' | 'short'): string;
  time(instant: number, zone: string): string;
  /** `14:30–15:15`. */
  range(start: number, end: number, zone: string): string;
  price(price: { readonly amountMinor: number; readonly isFrom: boolean }): string;
  /** `45 min`, `1 h 30`, `2 h`. */
  duration(minutes: number): string;
}

/**
 * `country` (ISO 3166) decides what a language without a region leaves open: 12 or 24 hours, the first weekday;
 * `currency` is an ISO 4217 code; the numbers are always 0 to 9.
 */
export function createFormat(
  wanted: string,
  words: Words,
  { country, currency }: { readonly country: string; readonly currency: string },
): Format {
  const { language, region } = new Intl.Locale(wanted);
  const locale = `${language}-${region ?? country}`;
  const latin = `${locale}-u-nu-latn`;
  return {
    locale,
    title: (day, short) => capital(dated(day, short ? { weekday: 'short' } : {})),
    day: dated,
    month: (month) => capital(date(month, { month: 'long', year: 'numeric' })),
    // 2024 began on a Monday.
    weekday: (number, style) => date(`2024-01-0${number}`, { weekday: style }).replace('.', ''),
    time: (instant, zone) => clock(zone).format(instant),
    range: (start, end, zone) => clock(zone).formatRange(start, end),
    price({ amountMinor, isFrom }) {
      const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
      const money = new Intl.NumberFormat(latin, style);
      const text = money.format(
        amountMinor / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2),
      );
      return isFrom ? fill(words.from, text) : text;
    },
    duration(minutes) {
      const rest = minutes % 60;
      const hours = (minutes - rest) / 60;
      if (!hours) return fill(words.min, rest);
      return rest
        ? fill(words.hourMin, hours, String(rest).padStart(2, '0'))
        : fill(words.hour, hours);
    },
  };

  function clock(zone: string): Intl.DateTimeFormat {
    return writerOf(latin, { timeStyle: 'short', timeZone: zone });
  }

  function dated(day: Day, parts: Intl.DateTimeFormatOptions = {}): string {
    return date(day, { weekday: 'long', day: 'numeric', month: 'long', ...parts });
  }

  function date(day: string, style: Intl.DateTimeFormatOptions): string {
    return writerOf(latin, { ...style, timeZone: 'UTC' }).format(Date.parse(day));
  }

  function capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  }
}
