import { sourceFrom } from '../options.ts';
import { hostReferrer } from '../placements/host-page.ts';
import type { HomeRequest } from '../placements/home.ts';
import { isCounted, onceSeen, tell } from './beacon.ts';

/**
 * Counts that a popup's opener was there and seen, while nobody presses it; `variant` is its look, while two are tried.
 * Returns how to stop: then the app counts.
 */
export function countOpener(
  { origin, read, locale, landing }: HomeRequest,
  opener: Element,
  variant?: string,
): () => void {
  const events = [['load']];
  if (!isCounted()) return () => undefined;
  onceSeen(opener, () => events.push(['view']));
  document.addEventListener('visibilitychange', send);
  return stop;

  function send(): void {
    stop();
    tell(origin, read('widget') ?? '', {
      ...sourceFrom({ pathname: location.pathname, search: landing }, hostReferrer()),
      ...(variant && { variant }),
      placement: read('placement'),
      locale,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      events,
    });
  }

  function stop(): void {
    document.removeEventListener('visibilitychange', send);
  }
}
