import { isGsm7 } from './sms-length.ts';

export interface Replacement {
  readonly from: string;
  readonly to: string;
}

export interface GsmRewrite {
  readonly text: string;
  /** What was replaced, each once, in the order of the text. */
  readonly replacements: readonly Replacement[];
  /** Characters that have no likeness in the small alphabet, such as emoji or Arabic; they are still in the text. */
  readonly kept: readonly string[];
}

/**
 * Writes a text in the alphabet of short messages, as people would write it on an old telephone: « août » becomes
 * “aout”, curly quotes straight ones. Text in other scripts stays as it is.
 */
export function rewriteForGsm7(text: string): GsmRewrite {
  const replacements = new Map<string, string>();
  const kept = new Set<string>();
  const written = Array.from(text.normalize('NFC'), (character) => {
    if (isGsm7(character)) return character;
    const plain = plainOf(character);
    if (plain === null) {
      kept.add(character);
      return character;
    }
    replacements.set(character, plain);
    return plain;
  }).join('');
  return {
    text: written,
    replacements: [...replacements].map(([from, to]) => ({ from, to })),
    kept: [...kept],
  };
}

function plainOf(character: string): string | null {
  const known = PLAIN[character];
  if (known !== undefined) return known;
  const bare = character.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  return bare !== '' && bare !== character && isGsm7(bare) ? bare : null;
}

const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '·': '-',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '×': 'x',
  '→': '->',
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200A': ' ',
  '\u202F': ' ',
  '\t': ' ',
  '\u00AD': '',
  '\u200B': '',
  '\u200E': '',
  '\u200F': '',
  '\u2060': '',
  '\uFEFF': '',
};
