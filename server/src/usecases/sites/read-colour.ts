import { oklchToHex } from '../../domain/theme/oklch.ts';

/**
 * A CSS colour as `#rrggbb`, or null for what is no opaque colour by itself: a keyword such as `inherit`, a gradient,
 * a variable that leads nowhere.
 */
export function readColour(value: string): string | null {
  const text = value.trim().toLowerCase();
  return ofHex(text) ?? ofRgb(text) ?? ofHsl(text) ?? ofOklch(text) ?? NAMES[text] ?? null;
}

function ofHex(text: string): string | null {
  const digits = /^#(?<digits>[\da-f]{3,8})$/u.exec(text)?.groups?.['digits'];
  if (digits === undefined) return null;
  const full = digits.length < 5 ? digits.replaceAll(/./gu, '$&$&') : digits;
  if (full.length === 6) return `#${full}`;
  return full.length === 8 && full.endsWith('ff') ? `#${full.slice(0, 6)}` : null;
}

function ofRgb(text: string): string | null {
  const parts = partsOf(text, /^rgba?\((?<parts>[^()]+)\)$/u);
  if (parts === null || !isOpaque(parts[3])) return null;
  const bytes = parts.slice(0, 3).map((part) => number(part, 255));
  return bytes.length === 3 ? hexOf(bytes) : null;
}

function ofHsl(text: string): string | null {
  const parts = partsOf(text, /^hsla?\((?<parts>[^()]+)\)$/u);
  const [hue, saturation, lightness] = parts ?? [];
  if (parts === null || !isOpaque(parts[3])) return null;
  if (hue === undefined || saturation === undefined || lightness === undefined) return null;
  const h = Number.parseFloat(hue);
  const s = Number.parseFloat(saturation) / 100;
  const l = Number.parseFloat(lightness) / 100;
  // https://www.w3.org/TR/css-color-4/#hsl-to-rgb
  const channel = (n: number) => {
    const k = (n + h / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return hexOf([channel(0), channel(8), channel(4)]);
}

function ofOklch(text: string): string | null {
  const parts = partsOf(text, /^oklch\((?<parts>[^()]+)\)$/u);
  const [l, c, h] = parts ?? [];
  if (parts === null || !isOpaque(parts[3])) return null;
  if (l === undefined || c === undefined || h === undefined) return null;
  return oklchToHex({ l: number(l, 1), c: number(c, 0.4), h: Number.parseFloat(h) || 0 });
}

function partsOf(text: string, pattern: RegExp): string[] | null {
  const parts = pattern.exec(text)?.groups?.['parts'];
  return parts?.split(/[\s,/]+/u).filter((part) => part !== '') ?? null;
}

function isOpaque(alpha: string | undefined): boolean {
  return alpha === undefined || number(alpha, 1) >= 1;
}

function number(part: string, whole: number): number {
  const value = Number.parseFloat(part);
  return part.endsWith('%') ? (value / 100) * whole : value;
}

function hexOf(bytes: readonly number[]): string | null {
  if (!bytes.every((byte) => Number.isFinite(byte))) return null;
  const byte = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
  return `#${bytes.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`;
}

// Names that are met on real pages; the other 140 hardly are.
const NAMES: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  navy: '#000080',
  teal: '#008080',
  orange: '#ffa500',
  gold: '#ffd700',
  crimson: '#dc143c',
  tomato: '#ff6347',
  beige: '#f5f5dc',
  ivory: '#fffff0',
  whitesmoke: '#f5f5f5',
};
