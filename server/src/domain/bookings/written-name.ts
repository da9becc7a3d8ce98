export interface WrittenName {
  readonly name: string;
  /** By which somebody is greeted. */
  readonly firstName: string;
}

/** A customer's name in a text: one line, whatever was typed. */
export function writtenName(typed: string): WrittenName {
  const name = typed.replaceAll(/\s+/gu, ' ').trim();
  return { name, firstName: name.split(' ')[0] ?? name };
}
