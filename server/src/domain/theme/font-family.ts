const NAMED: ReadonlyMap<string, string> = new Map([
  ['system', "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"],
  ['serif', "ui-serif,Charter,Georgia,'Times New Roman',serif"],
  // `--font:inherit` would fetch the host page's own `--font`; unset, `font-family:var(--font)` inherits the font.
  ['inherit', 'initial'],
]);

/**
 * A safe value for `font-family`, or null when the wish names no font.
 * Takes font names with or without quotes; gives none that could close a rule, an attribute or a `<style>`.
 */
export function fontFamily(wish: string): string | null {
  const named = NAMED.get(wish);
  if (named !== undefined) return named;
  if (!/^[\p{L}\p{N} ,'"_-]{1,200}$/u.test(wish)) return null;
  const names = wish
    .replaceAll(/['"]/g, '')
    .split(',')
    .map((name) => name.trim());
  return (
    names
      .filter((name) => name !== '')
      .map(quoted)
      .join(',') || null
  );
}

// Generic names such as `serif` lose their meaning in quotes; every other name is the same with or without.
function quoted(name: string): string {
  return /^[a-z]+(?:-[a-z]+)*$/i.test(name) ? name : `'${name}'`;
}
