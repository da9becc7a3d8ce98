import type { Texts } from '../../i18n/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { EntryWords } from './fr.ts';

export const entryTexts: Texts<EntryWords> = { fr, en };
