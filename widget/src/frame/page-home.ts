import type { AppOptions } from '../app-options.ts';
import { framedOptions } from './framed-options.ts';
import { linkToParent } from './parent-link.ts';

/** What `/w/{key}` itself adds to the options of its app. */
export type PageHome = Required<Pick<AppOptions, 'prefill' | 'source' | 'placement' | 'onEvent'>> &
  Pick<AppOptions, 'onClose'>;

/**
 * The booking page as a home: alone, in a plain iframe, or in the loader's own. Tells the page around it, when there
 * is one that can be named, its height, its events and the wish to close. Call it once, before the app mounts.
 */
export function createPageHome(inner: Window): PageHome {
  const { document, location } = inner;
  const parent = linkToParent(inner);
  const embed = new URLSearchParams(location.search).get('embed');
  const isPopup = embed === 'popup' && parent !== null;
  const close = () => parent?.say({ type: 'close' });
  parent?.followHeight(document.body);
  if (isPopup) {
    // A key pressed in here is not heard by the dialog around the frame.
    inner.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    });
  }
  return {
    ...framedOptions(location, document.referrer),
    placement: isPopup ? 'popup' : embed === null ? 'link' : 'iframe',
    ...(isPopup ? { onClose: close } : {}),
    onEvent(name, detail) {
      if (name === 'ready') parent?.say({ type: 'ready', scheme: schemeOf(inner) });
      parent?.say({ type: 'event', name, detail });
    },
  };
}

function schemeOf(inner: Window): 'light' | 'dark' | 'light dark' {
  const { colorScheme } = inner.getComputedStyle(inner.document.documentElement);
  return colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : 'light dark';
}
