import type { Language } from '../../i18n/language.ts';
import { tagOf } from '../../i18n/language.ts';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

const JUST_NOW: Readonly<Record<Language, string>> = { fr: 'à l’instant', en: 'just now' };

/** `il y a 40 s`, `dans 5 j`: how far an instant is from now, in the largest unit that fits. */
export function awayFrom(now: number, instant: string, language: Language): string {
  const ms = Date.parse(instant) - now;
  if (Math.abs(ms) < 2_000) return JUST_NOW[language];
  const [unit, length] =
    UNITS.find(([, one]) => Math.abs(ms) >= one) ?? (['second', 1000] as const);
  const format = new Intl.RelativeTimeFormat(tagOf(language), {
    style: 'short',
    numeric: 'always',
  });
  return format.format(Math.trunc(ms / length), unit);
}
