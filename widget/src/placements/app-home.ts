import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import type { AppOptions, MountedApp } from '../app-options.ts';
import { fragmentFor } from '../frame/framed-options.ts';
import { prefillFrom, sourceFrom } from '../options.ts';
import { drawOpener, dressInTheme, openerText } from './button.ts';
import type { Home, HomeRequest, ShowHome } from './home.ts';
import { hostReferrer } from './host-page.ts';
import { createStage } from './stage.ts';
import { tellSite } from './tell-site.ts';

/** Draws the app. */
export type Mount = (body: HTMLElement, options: AppOptions) => MountedApp;

/** The app itself, with the words of one language built in, in the shadow root of the element. */
export function createAppHome(mount: Mount, builtIn: string): ShowHome {
  return async function show(asked: HomeRequest): Promise<Home> {
    const view = await asked.view();
    const request = tellSite(asked, asked.read('datalayer') !== null || view.dataLayer === true);
    // Where the snippet names no placement the owner's holds; once it is written there, the element starts as that one.
    const wish = request.read('placement') === null ? view.placement : 'inline';
    if (wish !== 'inline' && wish !== 'link') {
      const [name, value] = wish === 'iframe' ? ['isolate', 'true'] : ['placement', wish];
      request.host.setAttribute(name, value);
      return NOTHING;
    }
    const locale = request.read('lang') || view.locale || request.locale;
    // Only the view says that an owner fixed the language, and the loader guessed it from the page.
    const other = request.homes[locale.slice(0, 2)];
    if (other !== undefined && !locale.startsWith(builtIn)) {
      const chunk: { show: ShowHome } = await import(/* @vite-ignore */ request.origin + other);
      return chunk.show(asked);
    }
    if (wish === 'link') return showLink(request, view, locale);
    return createStage(request, (body, close) => {
      const app = mount(body, optionsFrom(request, close));
      return { stop: () => app.unmount() };
    });

    function optionsFrom(
      { read, origin, landing, overrides }: HomeRequest,
      close?: () => void,
    ): AppOptions {
      return {
        key: view.key,
        origin,
        view,
        locale,
        placement: placementOf(read('placement')),
        prefill: prefillFrom(read, view.prefillsFromAddress ? landing : wishesIn(landing)),
        source: sourceFrom({ pathname: location.pathname, search: landing }, hostReferrer()),
        overrides,
        onEvent: request.emit,
        ...(close ? { onClose: close } : {}),
      };
    }
  };
}

const NOTHING: Home = { open() {}, stop() {} };

// Wears the owner's colours, and needs nothing more.
function showLink(
  { root, origin, read, landing }: HomeRequest,
  view: WidgetView,
  locale: string,
): Home {
  dressInTheme(root, view.theme);
  // The page it leads to would only see this site's origin.
  const from = fragmentFor({ landing, page: location.pathname, referrer: hostReferrer() });
  const href = `${origin}/w/${encodeURIComponent(view.key)}?lang=${locale.slice(0, 2)}#${from}`;
  const text = read('text') || view.buttonText || openerText(locale);
  root.replaceChildren(drawOpener(root, text, { ...view, href }));
  return NOTHING;
}

// What is chosen beforehand says nothing about anybody.
function wishesIn(landing: string): string {
  const kept = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(landing)) {
    if (/^booking_(?:service|staff)$/.test(name)) kept.set(name, value);
  }
  return kept.toString();
}

function placementOf(name: string | null): AppOptions['placement'] {
  return name === 'popup' || name === 'floating' ? name : 'inline';
}
