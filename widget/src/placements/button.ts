import type { ThemeCss } from '@bookingsaas/server/contract/widgets';
import { dress } from './dress.ts';

const TEXTS: Readonly<Record<string, string>> = {
  fr: 'Prendre rendez-vous',
  en: 'Book an appointment',
};

const RULES =
  'button.opener{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:12px;min-height:52px;' +
  'padding:8px 20px 8px 18px;border-radius:calc(var(--r)*1.5);background:var(--fill);color:var(--on);' +
  'box-shadow:inset 0 0 0 1px var(--rim);font:600 16px/24px system-ui;font-family:var(--font);letter-spacing:-.006em;' +
  'cursor:pointer}' +
  '.opener:focus-visible{outline:2px solid var(--acc);outline-offset:2px}' +
  ':host([placement=floating]) button.opener{position:fixed;z-index:2147483000;' +
  'inset-inline-end:max(24px,env(safe-area-inset-right));bottom:max(24px,env(safe-area-inset-bottom))}' +
  '@media(width<640px){:host([placement=floating]) button.opener{' +
  'inset-inline-end:max(16px,env(safe-area-inset-right));bottom:max(16px,env(safe-area-inset-bottom))}}' +
  '@media print{:host([placement=floating]) button.opener{display:none}}';

/** The opener we draw where the page has none of its own: a calendar and the words, fixed in the corner when floating. */
export function drawOpener(root: ShadowRoot, text: string): HTMLButtonElement {
  dress(root, RULES);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'opener';
  button.ariaHasPopup = 'dialog';
  button.append(calendarIcon(), text);
  return button;
}

/** What an opener says when neither snippet nor owner chose it. */
export function openerText(locale: string): string {
  return TEXTS[locale.slice(0, 2)] ?? TEXTS['en'] ?? '';
}

/** Puts the owner's theme on the element, `color-scheme` included. */
export function dressInTheme(root: ShadowRoot, { base, light, dark, scheme }: ThemeCss): void {
  dress(
    root,
    scheme === 'auto'
      ? `:host{${base}${light}color-scheme:light dark}@media(prefers-color-scheme:dark){:host{${dark}}}`
      : `:host{${base}${scheme === 'dark' ? dark : light}color-scheme:${scheme}}`,
  );
}

function calendarIcon(): SVGElement {
  const icon = svg('svg', {
    viewBox: '0 0 20 20',
    width: '20',
    height: '20',
    'aria-hidden': 'true',
  });
  icon.append(
    svg('path', {
      d: 'M3 8h14M6.5 2v3m7-3v3M5 3.5h10a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5.5a2 2 0 0 1 2-2z',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.5',
      'stroke-linecap': 'round',
    }),
  );
  return icon;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
