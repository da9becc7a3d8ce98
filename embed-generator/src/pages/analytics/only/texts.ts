import type { Texts } from '../../../i18n/language.ts';
import { en } from './i18n/en.ts';
import { fr } from './i18n/fr.ts';
import type { OnlyWords } from './i18n/fr.ts';

export const onlyTexts: Texts<OnlyWords> = { fr, en };
