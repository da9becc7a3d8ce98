import { createContext } from 'preact';

/** Who is asked first when the browser goes back or on. */
export interface Leaving {
  /** Stops the event to stay. */
  onHistory: ((event: PopStateEvent) => void) | null;
}

export const LeavingContext = createContext<Leaving>({ onHistory: null });

/** Listens to the history. To be called before the router does: at a window, capturing comes no sooner. */
export function watchHistory(page: Window): Leaving {
  const leaving: Leaving = { onHistory: null };
  page.addEventListener('popstate', (event) => leaving.onHistory?.(event));
  return leaving;
}
