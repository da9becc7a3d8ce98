import type { AppOptions } from '../app-options.ts';
import { VERSION } from './envelope.ts';
import type { FromFrame } from './envelope.ts';
import { framedWish } from './framed-options.ts';

/** What `/w/{key}` itself adds to the options of its app. */
export type PageHome = Required<Pick<AppOptions, 'prefill' | 'placement' | 'onEvent'>> &
  Pick<AppOptions, 'onClose'>;

/**
 * The booking page as a home: alone, in a plain iframe, or in the loader's own. Tells the page around it, when there
 * is one that can be named, its height, its events and the wish to close. Call it once, before the app mounts.
 */
export function createPageHome(inner: Window): PageHome {
  const { document, location, parent } = inner;
  const origin = parent === inner ? null : originAround(inner);
  const embed = /[?&]embed=(?<how>\w+)/.exec(location.search)?.[1];
  const isPopup = embed === 'popup' && origin !== null;
  const { body, documentElement } = document;
  const close = () => say({ type: 'close' });
  if (origin) {
    // No timer: the browser tells when the height has changed.
    new ResizeObserver(() =>
      say({ type: 'height', height: Math.ceil(body.getBoundingClientRect().height) }),
    ).observe(body);
  }
  if (isPopup) {
    // A key pressed in here is not heard by the dialog around the frame.
    inner.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    });
  }
  return {
    prefill: framedWish(location),
    placement: isPopup ? 'popup' : embed ? 'iframe' : 'link',
    ...(isPopup && { onClose: close }),
    onEvent(name, detail) {
      if (name === 'ready')
        say({ type: 'ready', scheme: inner.getComputedStyle(documentElement).colorScheme });
      say({ type: 'event', name, detail });
    },
  };

  // To that exact origin only. `frame-ancestors` has already refused every site the owner did not allow.
  function say(message: FromFrame): void {
    if (origin) parent.postMessage({ booking: VERSION, ...message }, origin);
  }
}

// Firefox has no `ancestorOrigins`; the referrer of a framed document is its parent's origin or more.
function originAround({ location, document }: Window): string | null {
  const named = location.ancestorOrigins?.[0] ?? document.referrer;
  return /^https?:\/\/[^/]+/.exec(named)?.[0] ?? null;
}
