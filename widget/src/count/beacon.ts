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

/** Calls once half of an element, or 300 px of it, was on screen for a second. */
export function onceSeen(element: Element, then: () => void): void {
  let timer = 0;
  const threshold = Math.min(0.5, 300 / element.clientHeight);
  new IntersectionObserver(
    ([entry], observer) => {
      clearTimeout(timer);
      if (entry && entry.intersectionRatio >= threshold) {
        timer = setTimeout(() => {
          observer.disconnect();
          then();
        }, 1000);
      }
    },
    { threshold },
  ).observe(element);
}

/** Tells the server, also while the page goes; as text, so that no browser asks for leave first. */
export function tell(origin: string, key: string, message: object): void {
  navigator.sendBeacon(`${origin}/api/v1/widgets/${key}/events`, JSON.stringify(message));
}
