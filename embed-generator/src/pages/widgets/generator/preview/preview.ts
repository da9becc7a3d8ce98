import { themeStyle } from '@bookingsaas/server/domain/theme/theme-css';
import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { shownTheme, shownView } from '../draft.ts';
import type { Draft, Look } from '../draft.ts';
import { drawHostPage } from './host-page.ts';
import { isFromConsole, PREVIEW_READY } from './messages.ts';
import type { ToPreview } from './messages.ts';
import { framedPreview, widgetAs } from './place-widget.ts';
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
// In the frame of another preview, which draws the page around it.
const isInside = location.search === '?inside';
let shown: Shown | null = null;
/** What sealed drafts offer, by their seals. */
const views = new Map<string, WidgetView>();
let view: WidgetView | null = null;
let drawn = '';
/** Whether the link of the sample page was followed, to the booking page it leads to. */
let isFollowed = false;
const themes = new Map<ShadowRoot, CSSStyleSheet>();
const realFetch = window.fetch.bind(window);

if (sealedInAddress !== '') {
  const look = {
    tone: toneOfDevice(),
    language: languageOfDevice(),
    host: isInside ? 'inside' : 'booking',
  } as const;
  void show({ key: '', draft: null, look, sealed: sealedInAddress, times: sealedInAddress });
} else {
  addEventListener('message', (event) => {
    if (isReadyInside(event)) return tellInside();
    if (!isFromConsole(event, { origin: location.origin, parent: window.parent })) return;
    // @NOTE the console that sends it is of the same build.
    const { key, draft, look, whole: sealed, times } = event.data as ToPreview;
    void show({ key, draft, look, sealed, times });
  });
  window.parent.postMessage({ type: PREVIEW_READY }, location.origin);
}

async function show(next: Shown): Promise<void> {
  shown = next;
  const known = views.get(next.sealed) ?? (await load(next.sealed));
  const timed = views.get(next.times) ?? (await load(next.times));
  if (known === null || timed === null || shown !== next) return;
  const { draft, look } = next;
  // The free times of some people are not those of everybody.
  view = draft === null ? known : { ...shownView(known, draft, look.tone), first: timed.first };
  document.documentElement.lang = look.language;
  document.documentElement.dataset['tone'] = look.tone;
  paint(view.theme);
  const asDrawn = drawingOf(view, next);
  // Colours, corners and fonts go into the widget that is there; anything else draws it again.
  if (asDrawn === drawn && draft !== null) dressAll(draft, look);
  else draw(known.key, { view, look });
  drawn = asDrawn;
  tellInside();
}

// A dark page is as dark as the widget, as a site's own would be; a light one is paper.
function paint({ dark, scheme }: WidgetView['theme']): void {
  const paper = /--bg:(?<hex>#[\da-f]+)/.exec(dark)?.groups?.['hex'];
  const { style } = document.documentElement;
  if (scheme === 'dark' && paper !== undefined) style.setProperty('--paper', paper);
  else style.removeProperty('--paper');
}

function drawingOf(current: WidgetView, { look, times }: Shown): string {
  const { services, placement, buttonText, buttonIcon, buttonPosition } = current;
  // The frame inside draws its own.
  if (placement === 'iframe' && look.host !== 'inside') return JSON.stringify([look, placement]);
  const { firstScreen, height, locale, theme } = current;
  const offered = services.map(({ id, staffIds }) => [id, staffIds]);
  const button = [placement, buttonText, buttonIcon, buttonPosition];
  return JSON.stringify([times, look, offered, button, firstScreen, height, locale, theme.density]);
}

async function load(sealed: string): Promise<WidgetView | null> {
  const answer = await realFetch(`/api/v1/drafts/${sealed}`);
  if (answer.ok) {
    const loaded: WidgetView = await answer.json();
    views.set(sealed, loaded);
    return loaded;
  }
  document.body.textContent =
    languageOfDevice() === 'fr'
      ? 'Cet aperçu n’est plus valable.'
      : 'This preview is not valid any more.';
  return null;
}

function draw(key: string, { view: current, look }: { view: WidgetView; look: Look }): void {
  bringLoader(key);
  themes.clear();
  const { placement } = current;
  if (placement !== 'link') isFollowed = false;
  const isShared = shown?.draft === null && look.host !== 'inside';
  const back = isFollowed ? { onBack: () => follow(false) } : {};
  const { place } = drawHostPage(document.body, { view: current, look, isShared, ...back });
  if (placement === 'iframe' && look.host !== 'inside')
    place.append(framedPreview(sealedInAddress));
  else place.append(widgetAs(current, isFollowed));
}

// A link in the widget leads away from the sample page, and here to what stands for the booking page.
document.addEventListener('click', (event) => {
  const isLink = event
    .composedPath()
    .some((one) => one instanceof Element && one.matches('a.opener'));
  if (!isLink) return;
  event.preventDefault();
  follow(true);
});

function follow(isThere: boolean): void {
  isFollowed = isThere;
  if (view !== null && shown !== null) draw(view.key, { view, look: shown.look });
}

// The frame inside shows the same without a page around it.
function tellInside(): void {
  const inside = document.querySelector('iframe')?.contentWindow;
  if (!inside || shown === null || shown.draft === null) return;
  const { key, draft, look, sealed: whole, times } = shown;
  const message: ToPreview = {
    type: 'booking-preview',
    key,
    draft,
    look: { ...look, host: 'inside' },
    whole,
    times,
  };
  inside.postMessage(message, location.origin);
}

function isReadyInside({ origin, source, data }: MessageEvent): boolean {
  const inside = document.querySelector('iframe')?.contentWindow;
  return origin === location.origin && source === inside && data?.type === PREVIEW_READY;
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
