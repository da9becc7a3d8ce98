/** How a text goes over the air: seven bits a character, or sixteen when one of them is outside the small alphabet. */
export type SmsEncoding = 'gsm-7' | 'ucs-2';

export interface SmsLength {
  readonly encoding: SmsEncoding;
  /** Units of the encoding: septets, of which € and a few others take two, or UTF-16 code units. */
  readonly units: number;
  /** Messages the network sends and charges; 0 for an empty text. */
  readonly segments: number;
  /** Units that fit into each of them. */
  readonly unitsPerSegment: number;
}

/** Measures a text as operators do. Source: 3GPP TS 23.038, 23.040; Twilio's “segment” counts the same. */
export function smsLength(text: string): SmsLength {
  const encoding = isGsm7(text) ? 'gsm-7' : 'ucs-2';
  const sizes = Array.from(text, (character) => sizeOf(character, encoding));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { whole, part } = CAPACITY[encoding];
  if (units <= whole) {
    return { encoding, units, segments: units === 0 ? 0 : 1, unitsPerSegment: whole };
  }
  return { encoding, units, segments: countParts(sizes, part), unitsPerSegment: part };
}

/** Whether every character is in the GSM 7-bit default alphabet or its extension. */
export function isGsm7(text: string): boolean {
  for (const character of text) {
    if (!BASIC.has(character) && !EXTENDED.has(character)) return false;
  }
  return true;
}

// A long text gives up six octets a part to say how the parts belong together.
const CAPACITY = {
  'gsm-7': { whole: 160, part: 153 },
  'ucs-2': { whole: 70, part: 67 },
} as const;

const BASIC: ReadonlySet<string> = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED: ReadonlySet<string> = new Set('\f^{}\\[~]|€');

function sizeOf(character: string, encoding: SmsEncoding): number {
  if (encoding === 'ucs-2') return character.length;
  return EXTENDED.has(character) ? 2 : 1;
}

// No part ends in the middle of a character.
function countParts(sizes: readonly number[], capacity: number): number {
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > capacity) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return parts;
}
