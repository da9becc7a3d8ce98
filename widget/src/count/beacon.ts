declare global {
  interface Navigator {
    /** Of browsers whose people ask not to be followed. */
    readonly globalPrivacyControl?: boolean;
  }
}

/** False for robots that say so, and for those who ask not to be counted (Global Privacy Control). */
export function isCounted(): boolean {
  return !navigator.webdriver && !navigator.globalPrivacyControl;
}

/**
 * Calls once 30 % of an element was on screen for a second: what counts as seen for anything as large as a widget.
 * Source: MRC Viewable Ad Impression Measurement Guidelines, large display formats.
 */
export function onceSeen(element: Element, then: () => void): void {
  let timer = 0;
  new IntersectionObserver(
    ([entry], observer) => {
      clearTimeout(timer);
      if (entry && entry.intersectionRatio >= ENOUGH) {
        timer = setTimeout(() => {
          observer.disconnect();
          then();
        }, 1000);
      }
    },
    { threshold: ENOUGH },
  ).observe(element);
}

/** Tells the server, also while the page goes; as text, so that no browser asks for leave first. */
export function tell(origin: string, key: string, message: object): void {
  navigator.sendBeacon(`${origin}/api/v1/widgets/${key}/events`, JSON.stringify(message));
}

const ENOUGH = 0.3;
