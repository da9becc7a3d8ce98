import type { Language } from '../../../i18n/language.ts';

const READABLE = 4.5;

/** A contrast ratio as it is written: `5,92:1`. What is not readable is never rounded up to what would be. */
export function ratioText(ratio: number, language: Language): string {
  const rounded = Math.round(ratio * 100) / 100;
  const shown = ratio < READABLE && rounded >= READABLE ? rounded - 0.01 : rounded;
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${number.format(shown)}:1`;
}
