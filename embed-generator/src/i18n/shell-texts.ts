import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ShellWords } from './fr.ts';
import type { Texts } from './language.ts';

/** What stands around every page. */
export const shellTexts: Texts<ShellWords> = { fr, en };
