import type { Language } from '../i18n/language.ts';
import type { Option } from '../ui/field.tsx';
import { COUNTRY_CODES, currencies } from './countries.ts';

/** Countries by name; one that is not in our list stays possible. */
export function countryOptions(language: Language, chosen: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return withChosen(COUNTRY_CODES, chosen)
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

export function currencyOptions(language: Language, chosen: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return withChosen(currencies(), chosen)
    .map((value) => ({ value, label: `${value}, ${names.of(value) ?? value}` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** Every zone of the browser, the name of its city in view. */
export function zoneOptions(chosen: string): Option[] {
  return withChosen(Intl.supportedValuesOf('timeZone'), chosen).map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
}

function withChosen(values: readonly string[], chosen: string): readonly string[] {
  return values.includes(chosen) ? values : [...values, chosen];
}
