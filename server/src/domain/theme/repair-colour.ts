import { contrast, hexToOklch, luminance, oklchToHex } from './oklch.ts';

/** WCAG 2 AA for text of normal size. */
export const READABLE = 4.5;

/**
 * The nearest colour of the same OKLCH hue that reaches `ratio` (1 to 21) on `background`. Only lightness moves, and
 * chroma where sRGB ends. A colour that is readable already comes back as it is.
 */
export function repairColour(colour: string, background: string, ratio: number = READABLE): string {
  if (contrast(colour, background) >= ratio) return colour.toLowerCase();
  const from = hexToOklch(colour);
  const found = [0, 1]
    .map((end) => towards(end))
    .filter((candidate) => candidate !== null)
    .toSorted((one, other) => distance(one) - distance(other));
  return found[0] ?? (luminance(background) > 0.179 ? '#000000' : '#ffffff');

  // Contrast grows all the way to black or white once the background is passed, so halving finds the nearest shade.
  function towards(end: number): string | null {
    if (contrast(oklchToHex({ ...from, l: end }), background) < ratio) return null;
    let near = from.l;
    let far = end;
    for (let round = 0; round < 16; round += 1) {
      const middle = (near + far) / 2;
      if (isReadableBeyond(middle, end)) far = middle;
      else near = middle;
    }
    return oklchToHex({ ...from, l: far });
  }

  function isReadableBeyond(l: number, end: number): boolean {
    const hex = oklchToHex({ ...from, l });
    const isPast =
      end === 0 ? luminance(hex) < luminance(background) : luminance(hex) > luminance(background);
    return isPast && contrast(hex, background) >= ratio;
  }

  function distance(hex: string): number {
    return Math.abs(hexToOklch(hex).l - from.l);
  }
}
