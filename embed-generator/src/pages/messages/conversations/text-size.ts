/** How a text goes over the air, as the network charges it. */
export interface TextSize {
  /** Messages it counts as. */
  readonly parts: number;
  /** False when a sign outside the small alphabet makes every message shorter. */
  readonly isPlain: boolean;
}

// GSM 03.38: the small alphabet, and what takes two places in it.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const DOUBLE = '\f^{}\\[~]|€';

/** Counts as operators do, up to the rare case of a sign that would be cut in two. */
export function sizeOf(text: string): TextSize {
  const signs = Array.from(text);
  const isPlain = signs.every((sign) => BASIC.includes(sign) || DOUBLE.includes(sign));
  const units = isPlain
    ? signs.reduce((sum, sign) => sum + (DOUBLE.includes(sign) ? 2 : 1), 0)
    : text.length;
  const [whole, part] = isPlain ? [160, 153] : [70, 67];
  return { parts: units <= whole ? 1 : Math.ceil(units / part), isPlain };
}
