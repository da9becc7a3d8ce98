import { contrast, hexToOklch, luminance, mix, oklchToHex } from './oklch.ts';
import type { Oklch } from './oklch.ts';
import type { Palette } from './types.ts';

export type Tone = 'light' | 'dark';

/** Colours of one scheme, as `#rrggbb`; a background has to be of that tone (see `toneOf`). */
export type PaletteWish = {
  tone: Tone;
  brand: string;
  background: string | null;
  text: string | null;
};

const TEXT = 4.5;
const SHAPE = 3;

/**
 * Computes every colour of a scheme from the brand.
 * Text reaches 4.5:1 on the page, notices and bookable days; field edges and the rim of filled shapes reach 3:1.
 */
export function palette({ tone, brand, background, text }: PaletteWish): Palette {
  const light = tone === 'light';
  const { l, c, h } = hexToOklch(brand);
  // An owner's grey stays grey: every neutral takes its tint from the brand's chroma.
  const neutral = 0.12 * Math.min(c, 0.1);
  const towardsText = light ? -1 : 1;

  const bg = background ?? (light ? '#ffffff' : oklchToHex({ l: 0.19, c: neutral, h }));
  const page = hexToOklch(bg);
  // Hairlines and notices follow an owner's own paper rather than the brand.
  const paper = background === null ? { c: light ? neutral / 2 : neutral, h } : page;
  const sub = surface({ ...paper, l: light ? -0.028 : 0.045 });
  const tint = surface({
    l: light ? -0.042 : 0.08,
    c: (light ? 0.18 : 0.24) * Math.min(c, 0.18),
    h,
  });
  const line = oklchToHex({ ...paper, l: page.l + (light ? -0.085 : 0.11) });
  const surfaces = [bg, sub, tint];

  const edge = readable({ l: light ? 0.66 : 0.53, c: neutral, h }, [bg], SHAPE);
  const fill = light ? brand : oklchToHex({ l: Math.max(l, 0.71), c: Math.min(c, 0.15), h });
  const rim = readable(light ? { l: Math.min(l, 0.62), c, h } : hexToOklch(fill), [bg], SHAPE);
  const ink = text === null ? { l: light ? 0.24 : 0.94, c: neutral, h } : hexToOklch(text);
  const acc = light
    ? { l: Math.min(l, 0.48), c, h }
    : { l: Math.max(l, 0.78), c: Math.min(c, 0.15), h };

  return {
    bg,
    ink: readable(ink, surfaces, TEXT),
    mute: readable({ l: light ? 0.52 : 0.7, c: neutral, h }, surfaces, TEXT),
    line,
    edge,
    soft: mix(edge, bg, 0.6),
    sub,
    tint,
    fill,
    on: luminance(fill) > 0.179 ? '#000000' : '#ffffff',
    rim,
    acc: readable(acc, surfaces, TEXT),
    bad: readable(light ? { l: 0.52, c: 0.19, h: 27 } : { l: 0.76, c: 0.13, h: 25 }, [bg], TEXT),
  };

  // On a middling page a shade towards the text would leave no colour readable on both: step the other way.
  function surface(step: Oklch): string {
    const shade = oklchToHex({ ...step, l: page.l + step.l });
    const isRoomy = contrast(shade, light ? '#000000' : '#ffffff') >= 7;
    return isRoomy ? shade : oklchToHex({ ...step, l: page.l - step.l });
  }

  function readable(colour: Oklch, on: readonly string[], ratio: number): string {
    let hex = oklchToHex(colour);
    for (
      let step = 1;
      !on.every((other) => contrast(hex, other) >= ratio) && step <= 200;
      step += 1
    ) {
      hex = oklchToHex({ ...colour, l: colour.l + (towardsText * step) / 200 });
    }
    return hex;
  }
}

/** The scheme a page colour belongs to: light when black text reads better on it than white. */
export function toneOf(background: string): Tone {
  return luminance(background) > 0.179 ? 'light' : 'dark';
}
