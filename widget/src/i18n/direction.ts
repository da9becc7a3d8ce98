/** Which way a language is written; the page around a widget may be written the other way. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur)\b/u.test(language) ? 'rtl' : 'ltr';
}
