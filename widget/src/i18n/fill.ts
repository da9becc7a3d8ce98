/** Puts values in the places of `{}`. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return text.replace(/\{\}/g, () => String(values[next++] ?? ''));
}

const FORMS: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural form for `count`: two forms are one and other, six are all of CLDR's. */
export function plural(locale: string, text: string, count: number): string {
  const forms = text.split('|');
  const form = new Intl.PluralRules(locale).select(count);
  const index = forms.length > 2 ? FORMS.indexOf(form) : Number(form !== 'one');
  return fill(forms[index] ?? text, count);
}
