/** Lightness 0 to 1, chroma from 0, hue in degrees. */
export type Oklch = { l: number; c: number; h: number };

type Triple = readonly [number, number, number];

/** OKLCH of a `#rgb` or `#rrggbb` colour. Greys get chroma 0, so that they stay grey when it is scaled. */
export function hexToOklch(hex: string): Oklch {
  const [l, a, b] = linearToOklab(hexToLinear(hex));
  const c = Math.hypot(a, b);
  // The matrices leave about 1e-8 on greys; the least saturated real 8-bit colour is far above 1e-5.
  if (c < 1e-5) return { l, c: 0, h: 0 };
  return { l, c, h: (Math.atan2(b, a) * 180) / Math.PI };
}

/** The nearest `#rrggbb` of the same lightness and hue: chroma gives way where sRGB ends. */
export function oklchToHex(colour: Oklch): string {
  const l = Math.min(1, Math.max(0, colour.l));
  let inside = 0;
  let outside = colour.c;
  if (isInGamut(oklchToLinear({ ...colour, l }))) inside = outside;
  for (let round = 0; round < 24 && outside - inside > 1e-6; round += 1) {
    const middle = (inside + outside) / 2;
    if (isInGamut(oklchToLinear({ l, c: middle, h: colour.h }))) inside = middle;
    else outside = middle;
  }
  return linearToHex(oklchToLinear({ l, c: inside, h: colour.h }));
}

/** `share` of `colour` laid over `under`, mixed in OKLab. */
export function mix(colour: string, under: string, share: number): string {
  const [l, a, b] = linearToOklab(hexToLinear(colour));
  const [ul, ua, ub] = linearToOklab(hexToLinear(under));
  const rest = 1 - share;
  return linearToHex(
    oklabToLinear([l * share + ul * rest, a * share + ua * rest, b * share + ub * rest]),
  );
}

/** WCAG 2 relative luminance, 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = hexToLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function hexToLinear(hex: string): Triple {
  const digits = hex.length === 4 ? hex.replaceAll(/[^#]/g, '$&$&') : hex;
  const value = Number.parseInt(digits.slice(1), 16);
  return [linear((value >> 16) & 255), linear((value >> 8) & 255), linear(value & 255)];
}

function linear(channel: number): number {
  const v = channel / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

function linearToHex(rgb: Triple): string {
  return `#${rgb.map((v) => byte(v).toString(16).padStart(2, '0')).join('')}`;
}

function byte(linearValue: number): number {
  const v = Math.min(1, Math.max(0, linearValue));
  return Math.round(255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055));
}

function isInGamut(rgb: Triple): boolean {
  return rgb.every((v) => v > -1e-4 && v < 1 + 1e-4);
}

// The matrices are Björn Ottosson's, https://bottosson.github.io/posts/oklab/ (2021 revision).
function linearToOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function oklabToLinear([L, a, b]: Triple): Triple {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function oklchToLinear({ l, c, h }: Oklch): Triple {
  const angle = (h * Math.PI) / 180;
  return oklabToLinear([l, c * Math.cos(angle), c * Math.sin(angle)]);
}
