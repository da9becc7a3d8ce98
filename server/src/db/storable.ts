/**
 * The parameters as both engines can keep them: Postgres refuses a text with U+0000, which only a broken or hostile
 * program sends, so U+FFFD stands in for it, as in HTML. Searching for such a text finds nothing and breaks nothing.
 */
export function storable(parameters: readonly unknown[]): readonly unknown[] {
  if (!parameters.some(hasNul)) return parameters;
  return parameters.map((value) => (hasNul(value) ? value.replaceAll('\0', '\uFFFD') : value));
}

function hasNul(value: unknown): value is string {
  return typeof value === 'string' && value.includes('\0');
}
