import type { Staff } from '@bookingsaas/server/contract/staff';

/** Custom properties that colour whatever belongs to a person. */
export type PersonColours = Readonly<Record<'--p' | '--p-soft' | '--p-ink', string>>;

// The accent is 232 and red 25: a person's colour never looks like a selection or a conflict.
const TAKEN_HUES = [25, 232];
const NEAR = 22;
const MORE_HUES = [155, 330, 110, 195, 295, 85];

/** A colour for each person, in the order they stand in: the one chosen for them, or the next of ours. */
export function coloursOf(people: readonly Staff[]): ReadonlyMap<string, PersonColours> {
  const colours = new Map<string, PersonColours>();
  let next = 0;
  for (const { id, colour } of people) {
    const hue = colour === null ? null : hueOf(colour);
    colours.set(id, hue === null || isTaken(hue) ? ours(next++) : atHue(hue));
  }
  return colours;
}

function ours(index: number): PersonColours {
  if (index < 2) {
    const name = `--p${index + 1}`;
    return {
      '--p': `var(${name})`,
      '--p-soft': `var(${name}-soft)`,
      '--p-ink': `var(${name}-ink)`,
    };
  }
  return atHue(MORE_HUES[(index - 2) % MORE_HUES.length] ?? 155);
}

function atHue(hue: number): PersonColours {
  const at = (light: string, dark: string) =>
    `light-dark(oklch(${light} ${hue}), oklch(${dark} ${hue}))`;
  return {
    '--p': at('0.6 0.12', '0.71 0.11'),
    '--p-soft': at('0.946 0.03', '0.31 0.042'),
    '--p-ink': at('0.36 0.08', '0.9 0.048'),
  };
}

function isTaken(hue: number): boolean {
  return TAKEN_HUES.some((taken) => Math.abs(((hue - taken + 540) % 360) - 180) < NEAR);
}

// The hue of `#rrggbb` in OKLCH, in whole degrees; a grey has none.
function hueOf(hex: string): number | null {
  const linear = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [r, g, b] = [linear(1), linear(3), linear(5)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const ab = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(a, ab) < 0.02) return null;
  return Math.round(((Math.atan2(ab, a) * 180) / Math.PI + 360) % 360);
}
