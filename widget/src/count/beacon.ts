/** False for robots that say so, and for those who ask not to be counted (Global Privacy Control). */
export function isCounted({ webdriver }: Navigator): boolean {
  return !webdriver && !('globalPrivacyControl' in navigator && navigator.globalPrivacyControl);
}

/** Calls once half of an element, or 300 px of it, was on screen for a second. Returns how to stop looking. */
export function onceSeen(element: Element, then: () => void): () => void {
  let timer = 0;
  const observer = new IntersectionObserver(
    ([entry]) => {
      clearTimeout(timer);
      if (!entry) return;
      const { intersectionRatio, intersectionRect } = entry;
      if (intersectionRatio < 0.5 && intersectionRect.height < 300) return;
      timer = setTimeout(() => {
        observer.disconnect();
        then();
      }, 1000);
    },
    { threshold: [0.1, 0.3, 0.5] },
  );
  observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Calls whenever the page goes out of sight, which may be the last that is heard of it. */
export function onceHidden(then: () => void, signal: AbortSignal): void {
  document.addEventListener('visibilitychange', () => document.hidden && then(), { signal });
}

/** Tells the server, also while the page goes; as text, so that no browser asks for leave first. */
export function tell(origin: string, key: string, message: object): void {
  navigator.sendBeacon(
    `${origin}/api/v1/widgets/${encodeURIComponent(key)}/events`,
    JSON.stringify(message),
  );
}
