import type { Locale } from '@bookingsaas/server/contract/primitives';
import type { en, enLate } from './en.ts';

/** The words of the first screens. `{}` stands for a value, in order; `|` parts the plural forms. */
export type Words = { readonly [Key in Exclude<keyof typeof en, 'language'>]: string } & {
  readonly language: Locale;
};

/** The words that come with the late chunk. */
export type LateWords = { readonly [Key in keyof typeof enLate]: string };

// A build for another language puts that language's file in the place of this line.
export { en as words, enLate as lateWords } from './en.ts';
