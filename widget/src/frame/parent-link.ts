import { VERSION } from './envelope.ts';
import type { FromFrame } from './envelope.ts';

/** What the framed page can say to the page around it. */
export interface ParentLink {
  say(message: FromFrame): void;
  /** Follows the height of the page from now on: no timer, the browser tells. Returns how to stop. */
  followHeight(page: HTMLElement): () => void;
}

/**
 * The link to the page around this one, or null when there is none or it cannot be named: messages go to that exact
 * origin only. The server's `frame-ancestors` has already refused every site the owner did not allow.
 */
export function linkToParent(inner: Window): ParentLink | null {
  const origin = parentOrigin(inner);
  if (inner.parent === inner || origin === null) return null;
  return { say, followHeight };

  function say(message: FromFrame): void {
    if (origin !== null) inner.parent.postMessage({ booking: VERSION, ...message }, origin);
  }

  function followHeight(page: HTMLElement): () => void {
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(page.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      say({ type: 'height', height });
    });
    observer.observe(page);
    return () => observer.disconnect();
  }
}

// Firefox has no `ancestorOrigins`; the referrer of a framed document is its parent's origin or more.
function parentOrigin({ location, document }: Window): string | null {
  const named = location.ancestorOrigins?.[0] ?? document.referrer;
  return URL.canParse(named) ? new URL(named).origin : null;
}
