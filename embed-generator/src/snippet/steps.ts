import type { Language } from '../i18n/language.ts';
import type { Platform } from './platforms.ts';
import { stepsEn } from './steps-en.ts';
import { stepsFr } from './steps-fr.ts';

/** What to do on a platform, step by step, in the reader's language. */
export function stepsFor(platform: Platform, language: Language): readonly string[] {
  return (language === 'fr' ? stepsFr : stepsEn)[platform];
}
