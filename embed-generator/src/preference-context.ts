import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from './i18n/language.ts';
import type { Scheme } from './preferences.ts';

/** How the reader wants to see the console. */
export interface Choice {
  readonly language: Language;
  readonly scheme: Scheme;
  chooseLanguage(language: Language): void;
  chooseScheme(scheme: Scheme): void;
}

export const PreferenceContext = createContext<Choice>({
  language: 'fr',
  scheme: 'auto',
  chooseLanguage() {},
  chooseScheme() {},
});

export function usePreference(): Choice {
  return useContext(PreferenceContext);
}
