declare global {
  interface Navigator {
    /** Of browsers whose people ask not to be followed. */
    readonly globalPrivacyControl?: boolean;
  }
}

/** False for robots that say so, and for those who ask not to be counted (Global Privacy Control). */
export function isCounted({ webdriver, globalPrivacyControl }: Navigator): boolean {
  return !webdriver && !globalPrivacyControl;
}

/** Calls once half of an element, or 300 px of it, was on screen for a second. */
export function onceSeen(element: Element, then: () => void): void {
  let timer = 0;
  new IntersectionObserver(
    ([entry], observer) => {
      clearTimeout(timer);
      if (entry && (entry.intersectionRatio >= 0.5 || entry.intersectionRect.height > 300)) {
        timer = setTimeout(() => {
          observer.disconnect();
          then();
        }, 1000);
      }
    },
    { threshold: [0.1, 0.3, 0.5] },
  ).observe(element);
}

/** Tells the server, also while the page goes; as text, so that no browser asks for leave first. */
export function tell(origin: string, key: string, message: object): void {
  navigator.sendBeacon(`${origin}/api/v1/widgets/${key}/events`, JSON.stringify(message));
}
