/** Text for a value: any kind of line break becomes `\n`, other control characters go. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '');
}

// Readers differ about backslashes and carets (RFC 6868) in parameters, so a name does without.
/** Text for a quoted parameter, where nothing can be escaped: one line, no double quotes. */
export function cleanParameter(text: string): string {
  return cleanText(text)
    .replaceAll('\n', ' ')
    .replaceAll(/["\\^]/gu, '')
    .trim();
}

/** Escapes a value that `ics` writes as it is. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`);
}
