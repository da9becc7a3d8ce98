import type { Read } from '../options.ts';

/** BCP 47 of the element or what it stands in, then of the browser. */
export function hostLocale(host: HTMLElement): string {
  const { lang } = host.closest<HTMLElement>('[lang]') ?? document.documentElement;
  return lang || navigator.language;
}

/** Where the visitor was before this site; empty for somebody who came from another page of it. */
export function hostReferrer(): string {
  const { referrer } = document;
  return referrer.startsWith(`${location.origin}/`) ? '' : referrer;
}

/**
 * The colours the snippet or the page's style sheet (`--booking-brand` and the like) sets over the owner's,
 * as `#rrggbb`; any CSS colour can be written there.
 */
export function hostColours(host: HTMLElement, read: Read): Record<string, string> {
  const colours: Record<string, string> = {};
  const brush = document.createElement('canvas').getContext('2d');
  for (const name of ['brand', 'background', 'text'] as const) {
    const wish =
      read(name === 'text' ? 'text-color' : name) ||
      getComputedStyle(host).getPropertyValue(`--booking-${name}`).trim();
    if (!brush || !CSS.supports('color', wish)) continue;
    brush.fillStyle = wish;
    // Read back as `#rrggbb` when it is opaque.
    if (brush.fillStyle.startsWith('#')) colours[name] = brush.fillStyle;
  }
  return colours;
}
