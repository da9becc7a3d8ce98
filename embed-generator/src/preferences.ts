import type { Language } from './i18n/language.ts';

export type Scheme = 'auto' | 'light' | 'dark';

/** What this browser remembers: nothing of the business, and no secret. */
export interface Preferences {
  readonly language: Language;
  readonly scheme: Scheme;
  /** The business last worked in, in any tab of this browser. */
  readonly businessId: string | null;
  keep(name: 'language' | 'scheme' | 'business', value: string): void;
}

/** Reads what was chosen before; a browser that stores nothing gets its own language and scheme. */
export function createPreferences(page: Window): Preferences {
  const language = read(page, 'language') ?? page.navigator.language.slice(0, 2);
  const scheme = read(page, 'scheme');
  return {
    language: language === 'fr' ? 'fr' : 'en',
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    get businessId() {
      return read(page, 'business');
    },
    keep: (name, value) => write(page, name, value),
  };
}

function read(page: Window, name: string): string | null {
  try {
    return page.localStorage.getItem(`console.${name}`);
  } catch {
    return null;
  }
}

function write(page: Window, name: string, value: string): void {
  try {
    page.localStorage.setItem(`console.${name}`, value);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}
