import type { Texts } from '../../../i18n/language.ts';
import { errorsEn } from './i18n/errors-en.ts';
import { errorsFr } from './i18n/errors-fr.ts';
import type { ErrorWords } from './i18n/errors-fr.ts';
import { outcomesEn } from './i18n/outcomes-en.ts';
import { outcomesFr } from './i18n/outcomes-fr.ts';
import type { OutcomeWords } from './i18n/outcomes-fr.ts';

export const outcomeTexts: Texts<OutcomeWords> = { fr: outcomesFr, en: outcomesEn };
export const errorTexts: Texts<ErrorWords> = { fr: errorsFr, en: errorsEn };
