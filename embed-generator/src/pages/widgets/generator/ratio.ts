import type { Language } from '../../../i18n/language.ts';

/** A contrast ratio as it is written: `5,92:1`. Never rounded up, or 4.497 would look readable. */
export function ratioText(ratio: number, language: Language): string {
  const shown = Math.floor(ratio * 100) / 100;
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${number.format(shown)}:1`;
}
