import type { ThemeCss } from './types.ts';

/** The rules that put a theme on a document or a shadow root, `color-scheme` included so that no frame flashes white. */
export function themeStyle(css: ThemeCss, selector: ':root' | ':host'): string {
  if (css.scheme !== 'auto') {
    return `${selector}{${css.base}${css[css.scheme]}color-scheme:${css.scheme}}`;
  }
  return (
    `${selector}{${css.base}${css.light}color-scheme:light dark}` +
    `@media (prefers-color-scheme:dark){${selector}{${css.dark}}}`
  );
}
