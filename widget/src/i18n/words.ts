import type { Locale } from '@bookingsaas/server/contract/primitives';
import type { en, enAway, enLate, enTimes } from './en.ts';

/** The words that every first screen has. `{}` stands for a value, in order; `|` parts the plural forms. */
export type FirstWords = { readonly [Key in Exclude<keyof typeof en, 'language'>]: string } & {
  readonly language: Locale;
};

/** The words of the list of next times, where that is the first screen. */
export type TimesWords = { readonly [Key in keyof typeof enTimes]: string };

/** The words of the first screens. */
export type Words = FirstWords & Partial<TimesWords>;

/** The words that come with the late chunk. */
export type LateWords = { readonly [Key in keyof typeof enLate]: string };

/** The words that stand where a widget cannot. */
export type AwayWords = { readonly [Key in keyof typeof enAway]: string };

// A build for another language puts that language's file in the place of this line.
export {
  en as words,
  enAway as awayWords,
  enLate as lateWords,
  enTimes as timesWords,
} from './en.ts';
