import type { ButtonIcon, ThemeCss, WidgetView } from '@bookingsaas/server/contract/widgets';
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
  ':host([placement=floating]) button.opener{position:fixed;z-index:2147483000;--e:24px}' +
  '@media(width<640px){:host([placement=floating]) button.opener{--e:16px}}' +
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
  '@media print{:host([placement=floating]) button.opener{display:none}}';

/**
 * The opener we draw where the page has none of its own: an icon and the words, at the owner's place of the window when
 * floating. Without a view it looks as usual.
 */
export function drawOpener(
  root: ShadowRoot,
  text: string,
  { buttonIcon = 'calendar', buttonPosition = 'bottom_end' }: Partial<WidgetView> = {},
): HTMLButtonElement {
  dress(root, RULES);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `opener ${buttonPosition.replace('_', ' ')}`;
  button.ariaHasPopup = 'dialog';
  const path = ICONS[buttonIcon];
  const words = document.createElement('span');
  words.textContent = text;
  button.append(...(path ? [iconOf(path)] : []), words);
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

// As 1.5 px lines in 20 by 20.
const ICONS: Readonly<Record<ButtonIcon, string>> = {
  calendar:
    'M3 8h14M6.5 2v3m7-3v3M5 3.5h10a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5.5a2 2 0 0 1 2-2z',
  clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 6v4.3l2.8 1.7',
  bell: 'M5.2 13.8V9a4.8 4.8 0 0 1 9.6 0v4.8M3.5 13.8h13M8.4 16.4a1.7 1.7 0 0 0 3.2 0M10 2.6v1.6',
  chat: 'M4.5 3.8h11a1.7 1.7 0 0 1 1.7 1.7v6.8a1.7 1.7 0 0 1-1.7 1.7H9.4L5.6 17v-3H4.5a1.7 1.7 0 0 1-1.7-1.7V5.5a1.7 1.7 0 0 1 1.7-1.7zM6.6 7.4h6.8M6.6 10.4h4.4',
  heart: 'M10 16.6 3.9 10.4a3.8 3.8 0 0 1 5.4-5.4l.7.8.7-.8a3.8 3.8 0 0 1 5.4 5.4z',
  none: '',
};

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
