import { contrast } from './oklch.ts';
import type { Tone } from './palette.ts';
import { READABLE, repairColour } from './repair-colour.ts';
import { paletteOf, wishesFor } from './theme-tokens.ts';
import type { ThemeInput } from './types.ts';

/** Text and what it stands on, in one scheme. */
export interface ContrastPair {
  /** `brand`: words on a button; `text`; `quiet`: prices, lengths and closed days. */
  readonly of: 'brand' | 'text' | 'quiet';
  readonly foreground: string;
  readonly background: string;
  /** WCAG 2 ratio, 1 to 21. */
  readonly ratio: number;
  /** The readable colour of the same hue, when the owner chose one that is not; null when nothing is wrong. */
  readonly repair: string | null;
}

/**
 * The pairs of a theme in one scheme. Colours are those the owner chose, before the widget corrects them: it never
 * shows unreadable text, but the owner should know that theirs is not what visitors see.
 */
export function contrastPairs(theme: ThemeInput, tone: Tone): readonly ContrastPair[] {
  const { fill, on, bg, ink, mute } = paletteOf(theme, tone);
  const text = wishesFor(theme, tone).text ?? ink;
  return [
    { of: 'brand', foreground: on, background: fill, ratio: contrast(on, fill), repair: null },
    {
      of: 'text',
      foreground: text,
      background: bg,
      ratio: contrast(text, bg),
      repair: contrast(text, bg) < READABLE ? repairColour(text, bg) : null,
    },
    { of: 'quiet', foreground: mute, background: bg, ratio: contrast(mute, bg), repair: null },
  ];
}

/** The schemes a visitor can meet. */
export function tonesOf(scheme: 'light' | 'dark' | 'auto'): readonly Tone[] {
  return scheme === 'auto' ? ['light', 'dark'] : [scheme];
}
