import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { themeStyle } from '../../server/src/domain/theme/theme-css.ts';
import type { AppOptions } from './app-options.ts';
import { Booking } from './booking.tsx';
import { modelOf, openVisit } from './booking-model.ts';
import type { Flow } from './flow.ts';
import { directionOf } from './i18n/direction.ts';
import { en, enTimes } from './i18n/en.ts';
import { fr, frTimes } from './i18n/fr.ts';
import type { FirstWords, TimesWords, Words } from './i18n/words.ts';
import { inlinedView } from './inlined-view.ts';
import { openFlow } from './open-flow.ts';
import { prefillFrom } from './options.ts';
import type { VisitView } from './visit-view.ts';

export interface DocumentOptions {
  /** BCP 47; a language there are no words for falls back to English. */
  readonly locale: string;
  readonly isEmbedded: boolean;
  readonly assets: DocumentAssets;
  /** Query of the request, such as `booking_service=…`. */
  readonly params: Readonly<Record<string, string>>;
}

export interface DocumentAssets {
  /** Texts of the built page entry, of which one is inlined: with the list of services, or that of next times. */
  readonly js: { readonly services: string; readonly times: string };
  /** Texts of the built style sheets, inlined: what all pages have, and what some add. */
  readonly css: Readonly<Record<'early' | 'compact' | 'link' | 'services' | 'times', string>>;
  /** Address of the late chunk by language. */
  readonly late: Readonly<Record<string, string>>;
}

/** What the inline script reads. */
export interface PageData {
  readonly view: VisitView;
  readonly words: Words;
  readonly locale: string;
  /** Address of the late chunk. */
  readonly late: string;
  /** The screen that is already drawn. */
  readonly step: Flow['step']['at'];
}

const LANGUAGES: Readonly<Record<string, { first: FirstWords; times: TimesWords }>> = {
  en: { first: en, times: enTimes },
  fr: { first: fr, times: frTimes },
};

/** The complete HTML document of `/w/{key}`: one response with the first screen, styles, script and data in it. */
export function renderDocument(
  view: WidgetView,
  { locale, isEmbedded, assets, params }: DocumentOptions,
): string {
  const language = locale.slice(0, 2) in LANGUAGES ? locale.slice(0, 2) : 'en';
  const { first, times } = LANGUAGES[language] ?? { first: en, times: enTimes };
  const isList = view.firstScreen === 'times';
  const words: Words = isList ? { ...first, ...times } : first;
  const shownLocale = language === locale.slice(0, 2) ? locale : language;
  const query = new URLSearchParams(params);
  const prefill = prefillFrom((name) => query.get(name), `?${query}`);
  const options: AppOptions = {
    key: view.key,
    origin: '',
    placement: isEmbedded ? 'iframe' : 'link',
    prefill,
    ...(query.get('embed') === 'popup' && { placement: 'popup', onClose: () => undefined }),
  };
  const flow = openFlow(view, prefill, view.business.timezone);
  const visit = openVisit({ options, view, words, locale: shownLocale });
  const screen = render(<Booking m={modelOf(visit, flow, UNTOUCHED)} />);
  const data: PageData = {
    view: inlinedView(view, flow.service),
    words,
    locale: shownLocale,
    late: assets.late[language] ?? assets.late['en'] ?? '',
    step: flow.step.at,
  };
  query.set('plain', '1');
  // In a frame, headings and landmarks belong to the page around it.
  const home = `<div id="booking">${screen}</div>`;
  return (
    `<!doctype html><html lang="${escape(shownLocale)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>` +
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escape(view.business.name)}</title><link rel="icon" href="data:,">` +
    `<noscript><meta http-equiv="refresh" content="0;url=?${escape(query.toString())}"></noscript>` +
    `<style>${themeStyle(view.theme, ':root')}body{margin:0;background:var(--bg)${heightOf(view, query)}}${stylesOf(view, isEmbedded, assets)}${query.get('embed') === 'popup' ? POPUP : ''}</style>` +
    `<body>${isEmbedded ? home : `<main><h1 class="vh">${escape(view.business.name)}</h1>${home}</main>`}` +
    `<script id="data" type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` +
    `<script type="module">${scriptOf(view, assets)}</script>`
  );
}

/** The script of a page, as its policy has to name it. */
export function scriptOf(view: WidgetView, { js }: DocumentAssets): string {
  return js[view.firstScreen === 'times' ? 'times' : 'services'];
}

function stylesOf(view: WidgetView, isEmbedded: boolean, { css }: DocumentAssets): string {
  return [
    css.early,
    view.theme.density === 'compact' && css.compact,
    !isEmbedded && css.link,
    view.firstScreen === 'services' && css.services,
    view.firstScreen === 'times' && css.times,
  ]
    .filter(Boolean)
    .join('');
}

// The loader's own frame is as high as its document says; anybody else's is as high as its page says.
function heightOf({ height }: WidgetView, query: URLSearchParams): string {
  return height !== null && query.has('framed') ? `;height:${height}px;overflow:auto` : '';
}

// The frame of a popup keeps the height of the highest step; the lines between its columns go all the way down.
const POPUP = '@media(width>=880px){.g{min-height:100vh}}';

// A document is drawn once; what it can do begins in the browser.
const UNTOUCHED = {
  wait: 'none',
  late: undefined,
  set: nothing,
  tell: nothing,
  load: nothing,
} as const;

function nothing(): void {}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
