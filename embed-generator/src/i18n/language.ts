import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type Language = 'fr' | 'en';

/** The texts of one place in both languages; a page brings its own. */
export type Texts<Words> = Readonly<Record<Language, Words>>;

export const LanguageContext = createContext<Language>('fr');

/** For `Intl`: English dates are written as in Britain, the day first. */
export function tagOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts in the language the reader chose. */
export function useTexts<Words>(texts: Texts<Words>): Words {
  return texts[useLanguage()];
}
