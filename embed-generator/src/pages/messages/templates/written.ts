import type { PlaceholderView } from '@bookingsaas/server/contract/templates';
import type { Language } from '../../../i18n/language.ts';

/** A piece of a text as it is edited: `{prénom}` for a placeholder, `{si prix}…{fin prix}` around what needs one. */
export interface Token {
  readonly kind: 'text' | 'value' | 'if' | 'without' | 'end' | 'unknown';
  /** As it stands in the field, with its braces. */
  readonly text: string;
  /** Of the placeholder; what was written, where there is none. */
  readonly name: string;
}

/** How placeholders are called in a language, and how they are found again. */
export interface Wording {
  label(name: string): string;
  /** A token as it is written in the field. */
  write(kind: 'value' | 'if' | 'without' | 'end', name: string): string;
  tokens(shown: string): Token[];
  /** From the field to the API's `{{name}}`. */
  toWire(shown: string): string;
  toShown(wire: string): string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<'if' | 'without' | 'end', string>>>> = {
  fr: { if: 'si', without: 'sans', end: 'fin' },
  en: { if: 'if', without: 'without', end: 'end' },
};

export function wordingOf(
  placeholders: readonly Pick<PlaceholderView, 'name' | 'label'>[],
  language: Language,
): Wording {
  const words = WORDS[language];
  const label = (name: string) =>
    placeholders.find((one) => one.name === name)?.label[language] ?? name;
  // Whoever types may use either language, or the API's own names.
  const byLabel = new Map(
    placeholders.flatMap(({ name, label: { fr, en } }) =>
      [name, en, fr].map((way) => [fold(way), name] as const),
    ),
  );
  const write: Wording['write'] = (kind, name) =>
    kind === 'value' ? `{${label(name)}}` : `{${words[kind]} ${label(name)}}`;

  return { label, write, tokens, toWire, toShown };

  function tokens(shown: string): Token[] {
    const found: Token[] = [];
    let end = 0;
    for (const match of shown.matchAll(SHOWN)) {
      if (match.index > end) found.push(plain(shown.slice(end, match.index)));
      end = match.index + match[0].length;
      found.push({ text: match[0], ...meaningOf(match.groups?.['inner'] ?? '') });
    }
    if (end < shown.length) found.push(plain(shown.slice(end)));
    return found;
  }

  function meaningOf(inner: string): Pick<Token, 'kind' | 'name'> {
    const value = byLabel.get(fold(inner));
    if (value !== undefined) return { kind: 'value', name: value };
    const [first = '', ...rest] = inner.trim().split(/\s+/u);
    const kind = KINDS.find((one) =>
      Object.values(WORDS).some((any) => any[one] === first.toLowerCase()),
    );
    if (kind === undefined || rest.length === 0) return { kind: 'unknown', name: inner.trim() };
    const named = rest.join(' ');
    return { kind, name: byLabel.get(fold(named)) ?? named };
  }

  function toWire(shown: string): string {
    return tokens(shown)
      .map(({ kind, text, name }) => (kind === 'text' ? text : `{{${SIGNS[kind]}${name}}}`))
      .join('');
  }

  function toShown(wire: string): string {
    return wire.replaceAll(WIRE, (_, sign: string, name: string) =>
      write(KIND_OF_SIGN[sign] ?? 'value', name),
    );
  }
}

const KINDS = ['if', 'without', 'end'] as const;
const SIGNS = { value: '', unknown: '', if: '#', without: '^', end: '/' } as const;
const KIND_OF_SIGN: Readonly<Record<string, 'value' | 'if' | 'without' | 'end'>> = {
  '': 'value',
  '#': 'if',
  '^': 'without',
  '/': 'end',
};

const SHOWN = /\{(?<inner>[^{}\n]{1,60})\}/gu;
const WIRE = /\{\{\s*([#^/]?)\s*([^{}\n]{1,40}?)\s*\}\}/gu;

function plain(text: string): Token {
  return { kind: 'text', text, name: '' };
}

/** Whoever types a placeholder need not mind capitals nor the kind of apostrophe. */
function fold(name: string): string {
  return name.trim().replaceAll('’', "'").replaceAll(/\s+/gu, ' ').toLowerCase();
}
