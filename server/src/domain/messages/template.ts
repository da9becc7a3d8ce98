/** A piece of a text with placeholders. */
export type TemplatePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly name: string }
  /** Shown when the value is not empty; `isWhenEmpty` the other way round. */
  | {
      readonly type: 'section';
      readonly name: string;
      readonly isWhenEmpty: boolean;
      readonly parts: readonly TemplatePart[];
    };

export type TemplateProblem =
  /** `{{pirce}}`: nothing has this name, it would be left out. */
  | { readonly code: 'unknown_placeholder'; readonly name: string; readonly at: number }
  /** `{{#price}}` without `{{/price}}`. */
  | { readonly code: 'not_closed'; readonly name: string; readonly at: number }
  /** `{{/price}}` without its beginning. */
  | { readonly code: 'not_opened'; readonly name: string; readonly at: number }
  /** `{{` without `}}`, or nothing that could be a name between them. */
  | { readonly code: 'broken'; readonly name: string; readonly at: number };

export interface Template {
  readonly parts: readonly TemplatePart[];
  /** In the order of the text; `at` counts UTF-16 code units. A text with problems can still be filled in. */
  readonly problems: readonly TemplateProblem[];
}

/**
 * Reads a text with `{{name}}`, `{{#name}}…{{/name}}` (only when there is one) and `{{^name}}…{{/name}}` (only when
 * there is none): the part of Mustache that people who are no programmers can use. Names outside of `known` are
 * reported, never refused: nothing that an owner wrote is lost.
 */
export function readTemplate(source: string, known: readonly string[]): Template {
  const problems: TemplateProblem[] = [];
  const outermost: Open = { name: '', at: 0, isWhenEmpty: false, parts: [] };
  const open: Open[] = [outermost];
  let end = 0;
  for (const match of source.matchAll(TAG)) {
    const at = match.index;
    const [tag, sign = '', name = ''] = match;
    add(open, { type: 'text', text: source.slice(end, at) });
    end = at + tag.length;
    if (name === '') {
      problems.push({ code: 'broken', name: tag, at });
      add(open, { type: 'text', text: tag });
    } else if (sign === '/') {
      if (!close(open, name)) problems.push({ code: 'not_opened', name, at });
    } else {
      if (!known.includes(name)) problems.push({ code: 'unknown_placeholder', name, at });
      if (sign === '') add(open, { type: 'value', name });
      else open.push({ name, at, isWhenEmpty: sign === '^', parts: [] });
    }
  }
  add(open, { type: 'text', text: source.slice(end) });
  for (let last = open.at(-1); open.length > 1 && last !== undefined; last = open.at(-1)) {
    problems.push({ code: 'not_closed', name: last.name, at: last.at });
    close(open, last.name);
  }
  return { parts: outermost.parts, problems: problems.toSorted((a, b) => a.at - b.at) };
}

/** The text with its values; what is missing or unknown leaves nothing behind, not even a second space. */
export function fillTemplate(
  { parts }: Template,
  values: Readonly<Record<string, string | null | undefined>>,
): string {
  return fill(parts, values)
    .replaceAll(/[^\S\n]{2,}/gu, ' ')
    .replaceAll(/[^\S\n]+(?=\n)|(?<=\n)[^\S\n]+/gu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Every placeholder a text names, each once. */
export function namesIn({ parts }: Template): string[] {
  return [
    ...new Set(
      parts.flatMap((part) => {
        if (part.type === 'text') return [];
        return part.type === 'value'
          ? [part.name]
          : [part.name, ...namesIn({ parts: part.parts, problems: [] })];
      }),
    ),
  ];
}

interface Open {
  readonly name: string;
  readonly at: number;
  readonly isWhenEmpty: boolean;
  readonly parts: TemplatePart[];
}

// A name is whatever words somebody may write, so that a wrong one is named, not sent. What is no tag but begins like
// one matches without a name.
const TAG = /\{\{\s*(?<sign>[#^/]?)\s*(?<name>\p{L}[\p{L}\p{M}\p{N}_'’ -]{0,39}?)\s*\}\}|\{\{/gu;

function add(open: readonly Open[], part: TemplatePart): void {
  if (part.type === 'text' && part.text === '') return;
  open.at(-1)?.parts.push(part);
}

/** Ends the nearest open section of that name, and those begun inside of it. */
function close(open: Open[], name: string): boolean {
  const index = open.findLastIndex((section, position) => position > 0 && section.name === name);
  if (index === -1) return false;
  while (open.length > index) {
    const section = open.pop();
    if (section === undefined) break;
    add(open, {
      type: 'section',
      name: section.name,
      isWhenEmpty: section.isWhenEmpty,
      parts: section.parts,
    });
  }
  return true;
}

function fill(
  parts: readonly TemplatePart[],
  values: Readonly<Record<string, string | null | undefined>>,
): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return part.text;
      const value = Object.hasOwn(values, part.name) ? (values[part.name] ?? '') : '';
      if (part.type === 'value') return value;
      return (value === '') === part.isWhenEmpty ? fill(part.parts, values) : '';
    })
    .join('');
}
