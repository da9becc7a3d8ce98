import type { Locale } from '../../../contract/primitives.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every text of the visitor's pages; `{}` stands for what is filled in. */
export type VisitorWords = typeof fr;

export function wordsOf(locale: Locale): VisitorWords {
  return locale === 'fr' ? fr : en;
}

/** The form that agrees with `count`, of two parted by `|`. */
export function plural(locale: Locale, text: string, count: number): string {
  const [one = '', other = one] = text.split('|');
  return new Intl.PluralRules(locale).select(count) === 'one' ? one : other;
}

/** Puts the values into the gaps, from left to right. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return text.replaceAll('{}', () => String(values[next++] ?? ''));
}
