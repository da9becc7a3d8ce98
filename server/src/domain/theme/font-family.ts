const NAMED: ReadonlyMap<string, string> = new Map([
  ['system', "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"],
  ['serif', "ui-serif,Charter,Georgia,'Times New Roman',serif"],
  // `--font:inherit` would fetch the host page's own `--font`; unset, `font-family:var(--font)` inherits the font.
  ['inherit', 'initial'],
]);

const IDENTIFIERS = /^-?[a-z_][\w-]*(?: [a-z_][\w-]*)*$/i;
const QUOTED = /^(?:"([\p{L}\p{N} _.-]+)"|'([\p{L}\p{N} _.-]+)')$/u;

/** A safe value for `font-family`, or null when the wish is none: only names, never quotes that could close an attribute. */
export function fontFamily(wish: string): string | null {
  const named = NAMED.get(wish);
  if (named !== undefined) return named;
  if (wish.length > 200) return null;
  const families = wish.split(',').map((name) => family(name.trim()));
  return families.includes(null) ? null : families.join(',');
}

function family(name: string): string | null {
  if (IDENTIFIERS.test(name)) return name;
  const match = QUOTED.exec(name);
  return match === null ? null : `'${match[1] ?? match[2]}'`;
}
