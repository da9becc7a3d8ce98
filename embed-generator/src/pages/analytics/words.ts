import type { Filter } from '@bookingsaas/server/contract/analytics-filters';
import { formatsOf } from '../../i18n/formats.ts';
import { tagOf, useLanguage, useTexts } from '../../i18n/language.ts';
import { daysAfter } from '../../time/zone-time.ts';
import type { Metric } from './chart/points.ts';
import { WEEKDAYS } from './heat.ts';
import type { Weekday } from './heat.ts';
import type { AnalyticsWords } from './i18n/fr.ts';
import { analyticsTexts } from './texts.ts';

/** The page's texts, and how its numbers and days are written. */
export interface Said {
  readonly texts: AnalyticsWords;
  number(value: number): string;
  /** `9,8 %` of 0 to 1; a dash where there is none. */
  percent(share: number | null): string;
  /** `57 %` */
  wholePercent(share: number | null): string;
  /** `+12 %` */
  change(share: number): string;
  /** `+0,5`, of percentage points. */
  points(difference: number): string;
  money(amountMinor: number): string;
  /** How the chart writes a value of it. */
  metric(metric: Metric, value: number): string;
  /** `12 nov.` */
  date(date: string): string;
  /** `jeu. 12 novembre` */
  dayOf(date: string): string;
  /** `26 oct. – 22 nov. 2026` */
  span(from: string, to: string): string;
  weekday(day: Weekday, form?: 'long' | 'short'): string;
  /** `Recherche Google` for `google`; what has no name of its own stands as it is. */
  nameOf(by: Filter, value: string): string;
}

export function useSaid(currency: string): Said {
  const language = useLanguage();
  const texts = useTexts(analyticsTexts);
  const tag = tagOf(language);
  const formats = formatsOf(language);
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const inDays = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const percentWith = (digits: number) => (share: number | null) =>
    share === null
      ? '–'
      : new Intl.NumberFormat(tag, {
          style: 'percent',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(share);
  const percent = percentWith(1);
  const names = new Map<string, string>(Object.entries(texts.names));
  // A value of many bookings is read without its cents.
  const money = (amountMinor: number) => {
    const format = new Intl.NumberFormat(tag, { style: 'currency', currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return formats.price(Math.round(amountMinor / 10 ** digits) * 10 ** digits, currency);
  };
  return {
    texts,
    number: formats.number,
    percent,
    wholePercent: percentWith(0),
    change: (share) =>
      withMinus(
        new Intl.NumberFormat(tag, {
          style: 'percent',
          maximumFractionDigits: 0,
          signDisplay: 'exceptZero',
        }).format(share),
      ),
    points: (difference) =>
      withMinus(
        new Intl.NumberFormat(tag, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
          difference * 100,
        ),
      ),
    money,
    metric(metric, value) {
      if (metric === 'rate') return percent(value);
      return metric === 'value' ? money(value) : decimal.format(value);
    },
    date: (date) => inDays({ day: 'numeric', month: 'short' }).format(Date.parse(date)),
    dayOf: (date) =>
      inDays({ weekday: 'short', day: 'numeric', month: 'long' }).format(Date.parse(date)),
    span: (from, to) =>
      inDays({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
        Date.parse(from),
        Date.parse(to),
      ),
    // The first of June 2026 is a Monday.
    weekday: (day, form = 'long') =>
      inDays({ weekday: form }).format(Date.parse(daysAfter('2026-06-01', WEEKDAYS.indexOf(day)))),
    nameOf: (by, value) =>
      names.get(value) ?? (by === 'language' ? languageName(value, tag) : value),
  };
}

/** A share of 0 to 1 in words where it is near a plain one. */
export function shareWords(
  share: number,
  { texts, wholePercent }: Pick<Said, 'texts' | 'wholePercent'>,
): string {
  const { shares } = texts;
  const plain: readonly (readonly [number, string])[] = [
    [2 / 3, shares.twoThirds],
    [1 / 2, shares.half],
    [1 / 3, shares.third],
    [1 / 4, shares.quarter],
    [1 / 5, shares.fifth],
    [1 / 10, shares.tenth],
  ];
  if (share > 0.995) return shares.all;
  if (share > 0.9) return shares.nearlyAll;
  const near = plain.find(([value]) => Math.abs(value - share) < 0.025);
  return near?.[1] ?? shares.percent(wholePercent(share));
}

/** `français` for `fr`. */
function languageName(code: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `Intl` writes a hyphen. */
function withMinus(written: string): string {
  return written.replace('-', '\u2212');
}
