import { fontFamily } from './font-family.ts';
import { luminance } from './oklch.ts';
import { palette, toneOf } from './palette.ts';
import type { Tone } from './palette.ts';
import { ThemeError } from './theme-error.ts';
import type { Density, Palette, Scheme, ThemeCss, ThemeInput } from './types.ts';

/**
 * Turns an owner's theme into custom properties, every colour readable.
 * Throws `ThemeError` for a value that is no colour, length or font name, so the result cannot carry foreign CSS.
 */
export function themeTokens(theme: ThemeInput): ThemeCss {
  const base = `--r:${radius(theme.radius)};--font:${font(theme.font)};`;
  return {
    base,
    light: declarations(paletteOf(theme, 'light')),
    dark: declarations(paletteOf(theme, 'dark')),
    scheme: schemeFor(theme.scheme, optional(theme.background, 'background')),
    density: known(theme.density),
  };
}

/** The computed colours of one scheme of a theme. Throws `ThemeError` for a value that is no colour. */
export function paletteOf(theme: ThemeInput, tone: Tone): Palette {
  return palette({ tone, brand: colour(theme.brand, 'brand'), ...wishesFor(theme, tone) });
}

/** What of an owner's own background and text belongs to a scheme. */
export function wishesFor(
  theme: ThemeInput,
  tone: Tone,
): { background: string | null; text: string | null } {
  const background = optional(theme.background, 'background');
  const text = optional(theme.text, 'text');
  const scheme = schemeFor(theme.scheme, background);
  return {
    background: background !== null && toneOf(background) === tone ? background : null,
    text: text !== null && toneOfText(text, background, scheme) === tone ? text : null,
  };
}

function optional(value: string | null | undefined, field: keyof ThemeInput): string | null {
  return value === null || value === undefined ? null : colour(value, field);
}

function colour(value: string, field: keyof ThemeInput): string {
  if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) throw new ThemeError(field);
  const hex = value.toLowerCase();
  return hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
}

// A fixed scheme follows the owner's own background: black asked for with "light" is a dark widget.
function schemeFor(wish: Scheme, background: string | null): Scheme {
  if (wish !== 'light' && wish !== 'dark' && wish !== 'auto') throw new ThemeError('scheme');
  return wish === 'auto' || background === null ? wish : toneOf(background);
}

// Text stays with the background it was chosen for; alone in `auto`, bright text can only be meant for dark pages.
function toneOfText(text: string, background: string | null, scheme: Scheme): Tone {
  if (background !== null) return toneOf(background);
  if (scheme !== 'auto') return scheme;
  return luminance(text) > 0.179 ? 'dark' : 'light';
}

function radius(value: number): string {
  if (!(value >= 0 && value <= 64)) throw new ThemeError('radius');
  return `${Math.round(value * 100) / 100}px`;
}

function font(wish: string): string {
  const family = fontFamily(wish);
  if (family === null) throw new ThemeError('font');
  return family;
}

function known(density: Density): Density {
  if (density !== 'comfortable' && density !== 'compact') throw new ThemeError('density');
  return density;
}

function declarations(colours: Palette): string {
  return Object.entries(colours)
    .map(([name, hex]) => `--${name}:${hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')};`)
    .join('');
}
