/** What an owner chooses; every other colour is computed from it. */
export type ThemeInput = {
  /** `#rgb` or `#rrggbb`, either case. */
  brand: string;
  /** Own page colour; belongs to the light or the dark scheme by its own lightness. */
  background?: string | null;
  /** Own text colour, moved in lightness only as far as readability asks. */
  text?: string | null;
  /** Corner radius in CSS pixels, 0 to 64. */
  radius: number;
  /** `system`, `serif`, `inherit`, or a CSS list of font family names. */
  font: string;
  density: Density;
  scheme: Scheme;
};

export type Density = 'comfortable' | 'compact';

export type Scheme = 'light' | 'dark' | 'auto';

/** Lists of custom properties, safe to write into a rule, a `<style>` or a `style` attribute as they are. */
export type ThemeCss = {
  base: string;
  light: string;
  dark: string;
  scheme: Scheme;
  /** Passed on: spacing depends on the width too, so the widget's own style sheet decides it. */
  density: Density;
};

/** The computed colours of one scheme, as `#rgb` or `#rrggbb`. */
export type Palette = {
  bg: string;
  ink: string;
  mute: string;
  line: string;
  edge: string;
  soft: string;
  sub: string;
  tint: string;
  fill: string;
  on: string;
  rim: string;
  acc: string;
  bad: string;
};
