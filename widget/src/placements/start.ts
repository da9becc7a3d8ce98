import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import type { Attribute } from '../options.ts';
import { dress } from './dress.ts';
import type { Home, ShowHome } from './home.ts';
import { hostColours, hostLocale } from './host-page.ts';
import { reserve } from './reserve.ts';

/** What the loader knows when it runs. */
export interface World {
  /** Origin of the booking server. */
  readonly server: string;
  /** Address of each chunk that can draw a widget, by locale; `''` is the isolated one. */
  readonly homes: Readonly<Record<string, string>>;
  /** Chunks that were asked for, so that another widget starts without a turn of the event loop. */
  asked: Record<string, Promise<{ show: ShowHome }>>;
  /** Query of the host page. */
  readonly landing: string;
}

/**
 * Starts a widget in its element and returns how to stop it. App and data are asked for at the same time: at
 * once where the widget shows something by itself, at the first sign of interest in the page's own opener.
 */
export function start(host: HTMLElement, root: ShadowRoot, world: World): () => void {
  const { homes, landing } = world;
  const controller = new AbortController();
  const { signal } = controller;
  const read = (name: Attribute) => host.getAttribute(name);
  const origin = new URL(read('server') || world.server).origin;
  const key = encodeURIComponent(read('widget') ?? '');
  const page = `${origin}/w/${key}`;
  const placement = read('placement');
  const isPopup = placement === 'popup';
  const id = read('for');
  const locale = hostLocale(host);
  const overrides = hostColours(host, read);
  let viewing: Promise<WidgetView> | undefined;
  let home: Promise<Home | undefined> | undefined;

  // What stands inside the element is shown until the widget is there, and opens a popup afterwards.
  const slot = document.createElement('slot');
  root.replaceChildren(slot);
  root.adoptedStyleSheets = [];
  const hasOpener = isPopup && (id || host.firstElementChild);
  dress(
    root,
    reserve(
      hasOpener || placement === 'floating' ? 'none' : isPopup ? 'opener' : 'inline',
      read('height'),
    ),
  );
  if (!hasOpener) void load();
  else if (id) listen(document, `#${CSS.escape(id)}`);
  else listen(slot, '*');

  return () => {
    controller.abort();
    void home?.then((drawn) => drawn?.stop());
    root.replaceChildren();
  };

  // Listening above the opener, because it may be drawn later or again, and clicked before the app is here.
  function listen(area: EventTarget, selector: string): void {
    for (const type of ['pointerover', 'focusin', 'click']) {
      area.addEventListener(type, (event) => notice(event, selector), { signal });
    }
  }

  function notice(event: Event, selector: string): void {
    const opener = event.target instanceof Element && event.target.closest<HTMLElement>(selector);
    if (!opener) return;
    const loading = load();
    // A click with a modifier key on a link is meant for the browser.
    if (!(event instanceof MouseEvent) || event.type !== 'click' || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    void loading.then((drawn) => {
      if (drawn) drawn.open(opener);
      else if (!signal.aborted) location.assign(page);
    });
  }

  function load(): Promise<Home | undefined> {
    home ??= fetchHome().catch(failed);
    return home;
  }

  async function fetchHome(): Promise<Home | undefined> {
    const isIsolated = read('isolate') !== null;
    const chunk = origin + (homes[isIsolated ? '' : locale.slice(0, 2)] ?? homes['en']);
    if (!isIsolated) view().catch(() => {});
    const { show } = await (world.asked[chunk] ??= import(chunk));
    if (signal.aborted) return undefined;
    return show({ host, root, origin, read, locale, homes, overrides, landing, view, emit });
  }

  function view(): Promise<WidgetView> {
    viewing ??= fetchView();
    return viewing;
  }

  async function fetchView(): Promise<WidgetView> {
    const query = new URLSearchParams(overrides);
    const response = await fetch(`${origin}/api/v1/widgets/${key}?${query}`, {
      credentials: 'omit',
      signal,
    });
    const body = await response.json();
    if (!response.ok) throw body.error.code;
    return body;
  }

  // The way to the booking page stands in for what could not be loaded.
  function failed(error: unknown): undefined {
    home = viewing = undefined;
    world.asked = {};
    if (signal.aborted) return;
    emit('error', { code: typeof error === 'string' ? error : 'server.unavailable' });
    const link = document.createElement('a');
    link.href = page;
    link.textContent = read('text') ?? page;
    if (!id) slot.replaceChildren(link);
  }

  function emit(name: string, detail?: object): void {
    host.dispatchEvent(
      new CustomEvent(`booking:${name}`, { detail, bubbles: true, composed: true }),
    );
  }
}
