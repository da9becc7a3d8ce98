import { BUTTON_ICON_PATHS } from '@bookingsaas/server/contract/button-icons';
import type { ThemeCss, WidgetView } from '@bookingsaas/server/contract/widgets';
import { dress } from './dress.ts';

const TEXTS: Readonly<Record<string, string>> = {
  fr: 'Prendre rendez-vous',
  en: 'Book an appointment',
};

const RULES =
  '.opener{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:12px;min-height:52px;' +
  'padding:8px 20px 8px 18px;border-radius:calc(var(--r)*1.5);background:var(--fill);color:var(--on);' +
  'box-shadow:inset 0 0 0 1px var(--rim);font:600 16px/24px system-ui;font-family:var(--font);letter-spacing:-.006em;' +
  'cursor:pointer}' +
  '.opener:focus-visible{outline:2px solid var(--acc);outline-offset:2px}' +
  ':host([placement=floating]) button{position:fixed;z-index:2147483000;--e:24px}' +
  '@media(width<640px){:host([placement=floating]) button{--e:16px}}' +
  ':host([placement=floating]) .bottom{bottom:max(var(--e),env(safe-area-inset-bottom))}' +
  ':host([placement=floating]) .top{top:max(var(--e),env(safe-area-inset-top))}' +
  ':host([placement=floating]) .end{inset-inline-end:max(var(--e),env(safe-area-inset-right))}' +
  ':host([placement=floating]) .start{inset-inline-start:max(var(--e),env(safe-area-inset-left))}' +
  // On a side it lies against the edge of the window, and its text along it.
  ':host([placement=floating]) button.side{--e:0px;top:50%;translate:0 -50%;flex-direction:column;gap:8px;min-width:48px;' +
  'padding:16px 8px}' +
  '.side span{writing-mode:vertical-rl}.side.start span{rotate:180deg}' +
  'button.side.end{border-start-end-radius:0;border-end-end-radius:0}' +
  'button.side.start{border-start-start-radius:0;border-end-start-radius:0}' +
  '@media print{:host([placement=floating]) button{display:none}}';

/**
 * The opener we draw where the page has none of its own: an icon and the words, at the owner's place of the window when
 * floating. Without a view it looks as usual; with an address it leads there.
 */
export function drawOpener(
  root: ShadowRoot,
  text: string,
  {
    buttonIcon = 'calendar',
    buttonPosition = 'bottom_end',
    href,
  }: Partial<WidgetView> & { readonly href?: string } = {},
): HTMLElement {
  dress(root, RULES);
  const opener = href === undefined ? popupButton() : linkTo(href);
  opener.className = `opener ${buttonPosition.replace('_', ' ')}`;
  const path = BUTTON_ICON_PATHS[buttonIcon];
  const words = document.createElement('span');
  words.textContent = text;
  opener.append(...(path ? [iconOf(path)] : []), words);
  return opener;
}

function popupButton(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaHasPopup = 'dialog';
  return button;
}

function linkTo(href: string): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  return link;
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

function iconOf(path: string): SVGElement {
  const icon = svg('svg', {
    viewBox: '0 0 20 20',
    width: '20',
    height: '20',
    'aria-hidden': 'true',
  });
  icon.append(
    svg('path', {
      d: path,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.5',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
  return icon;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
