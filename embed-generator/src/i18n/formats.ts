import type { Language } from './language.ts';
import { tagOf, useLanguage } from './language.ts';

/** How dates, hours, lengths and prices are written. Instants are ISO strings, amounts in the smallest unit. */
export interface Formats {
  /** `jeu. 26 nov.`, with the year when it is not this one. */
  day(instant: string, zone: string): string;
  /** `14:30` */
  time(instant: string, zone: string): string;
  /** `26 nov. 2026, 14:30` */
  moment(instant: string, zone: string): string;
  /** `1 h 30`, `45 min`, `2 jours` */
  length(minutes: number): string;
  price(amountMinor: number, currency: string): string;
  number(value: number): string;
}

export function useFormats(): Formats {
  const language = useLanguage();
  return formatsOf(language);
}

/** The formats of a language. */
export function formatsOf(language: Language): Formats {
  const tag = tagOf(language);
  const date = (zone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
  return {
    day: (instant, zone) =>
      date(zone, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        ...(isThisYear(instant) ? {} : { year: 'numeric' }),
      }).format(new Date(instant)),
    time: (instant, zone) =>
      date(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
        new Date(instant),
      ),
    moment: (instant, zone) =>
      date(zone, {
        day: 'numeric',
        month: 'short',
        ...(isThisYear(instant) ? {} : { year: 'numeric' }),
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(new Date(instant)),
    length: (minutes) => lengthOf(minutes, language),
    price: (amountMinor, currency) => priceOf(amountMinor, currency, tag),
    number: (value) => new Intl.NumberFormat(tag).format(value),
  };
}

/** Digits after the point of a currency: 2 for EUR, 0 for JPY. */
export function digitsOf(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

function isThisYear(instant: string): boolean {
  return new Date(instant).getUTCFullYear() === new Date().getUTCFullYear();
}

function lengthOf(minutes: number, language: Language): string {
  const DAY = 24 * 60;
  if (minutes > 0 && minutes % DAY === 0) {
    const days = minutes / DAY;
    const word = language === 'fr' ? 'jour' : 'day';
    return `${days}\u00A0${word}${days > 1 ? 's' : ''}`;
  }
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}\u00A0min`;
  return rest === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${String(rest).padStart(2, '0')}`;
}

function priceOf(amountMinor: number, currency: string, tag: string): string {
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** digitsOf(currency));
}
