import { themeStyle } from '@bookingsaas/server/domain/theme/theme-css';
import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { shownTheme, shownView } from '../draft.ts';
import type { Draft, Look } from '../draft.ts';
import { drawHostPage } from './host-page.ts';
import { isFromConsole, PREVIEW_READY } from './messages.ts';
import type { ToPreview } from './messages.ts';
import { pretendServer } from './pretend-server.ts';
import './preview.css';

interface Shown {
  readonly key: string;
  readonly draft: Draft | null;
  readonly look: Look;
  readonly sealed: string;
  readonly times: string;
}

const sealedInAddress = location.hash.slice(1);
let shown: Shown | null = null;
/** Everything the sealed draft offers, by the seal it came with. */
let whole: { sealed: string; view: WidgetView } | null = null;
let view: WidgetView | null = null;
let drawn = '';
const themes = new Map<ShadowRoot, CSSStyleSheet>();
const realFetch = window.fetch.bind(window);

if (sealedInAddress !== '') {
  const look = { tone: toneOfDevice(), language: languageOfDevice(), host: 'booking' } as const;
  void show({ key: '', draft: null, look, sealed: sealedInAddress, times: sealedInAddress });
} else {
  addEventListener('message', (event) => {
    if (!isFromConsole(event, { origin: location.origin, parent: window.parent })) return;
    // @NOTE the console that sends it is of the same build.
    const { key, draft, look, whole: sealed, times } = event.data as ToPreview;
    void show({ key, draft, look, sealed, times });
  });
  window.parent.postMessage({ type: PREVIEW_READY }, location.origin);
}

async function show(next: Shown): Promise<void> {
  shown = next;
  const known = whole?.sealed === next.sealed ? whole.view : await load(next.sealed);
  if (known === null || shown !== next) return;
  whole = { sealed: next.sealed, view: known };
  const { draft, look } = next;
  view = draft === null ? known : shownView(known, draft, look.tone);
  document.documentElement.lang = look.language;
  document.documentElement.dataset['tone'] = look.tone;
  paint(view.theme);
  const asDrawn = drawingOf(view, next);
  // Colours, corners and fonts go into the widget that is there; anything else draws it again.
  if (asDrawn === drawn && draft !== null) return dressAll(draft, look);
  drawn = asDrawn;
  draw(known.key, { view, look });
}

// A dark page is as dark as the widget, as a site's own would be; a light one is paper.
function paint({ dark, scheme }: WidgetView['theme']): void {
  const paper = /--bg:(?<hex>#[\da-f]+)/.exec(dark)?.groups?.['hex'];
  const { style } = document.documentElement;
  if (scheme === 'dark' && paper !== undefined) style.setProperty('--paper', paper);
  else style.removeProperty('--paper');
}

function drawingOf(
  { services, placement, buttonText, locale, theme }: WidgetView,
  next: Shown,
): string {
  const offered = services.map(({ id, staffIds }) => [id, staffIds]);
  const { look, times } = next;
  return JSON.stringify([times, look, offered, placement, buttonText, locale, theme.density]);
}

async function load(sealed: string): Promise<WidgetView | null> {
  const answer = await realFetch(`/api/v1/drafts/${sealed}`);
  if (answer.ok) return answer.json();
  document.body.textContent =
    languageOfDevice() === 'fr'
      ? 'Cet aperçu n’est plus valable.'
      : 'This preview is not valid any more.';
  return null;
}

function draw(key: string, { view: current, look }: { view: WidgetView; look: Look }): void {
  bringLoader(key);
  themes.clear();
  const { place } = drawHostPage(document.body, {
    view: current,
    look,
    isShared: shown?.draft === null,
  });
  const widget = document.createElement('booking-widget');
  widget.setAttribute('widget', key);
  // A frame and a page of its own show the same widget; here it stands for both.
  const { placement } = current;
  widget.setAttribute(
    'placement',
    placement === 'popup' || placement === 'floating' ? placement : 'inline',
  );
  place.append(widget);
}

// The real loader, which then asks the pretended server.
function bringLoader(key: string): void {
  if (document.getElementById('loader')) return;
  window.fetch = pretendServer(realFetch, {
    key,
    view: () => view,
    sealed: () => shown?.times ?? '',
  });
  const script = document.createElement('script');
  script.id = 'loader';
  script.async = true;
  script.src = '/embed.js';
  document.head.append(script);
}

function dressAll(draft: Draft, look: Look): void {
  const css = themeStyle(shownTheme(draft.theme, look.tone), ':host');
  for (const { shadowRoot: root } of document.querySelectorAll('booking-widget')) {
    if (root === null) continue;
    const sheet = themes.get(root) ?? new CSSStyleSheet();
    sheet.replaceSync(css);
    themes.set(root, sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((one) => one !== sheet), sheet];
  }
}

function toneOfDevice(): Look['tone'] {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function languageOfDevice(): Look['language'] {
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}
