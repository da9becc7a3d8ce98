import { openEnvelope } from './envelope.ts';
import type { FromFrame } from './envelope.ts';

/** The part of an iframe the listener needs. */
export interface Framed {
  readonly contentWindow: unknown;
}

/**
 * Hears one frame and nobody else: origin, source and shape must all be right. Call it when the frame is created,
 * not when it has loaded, or its first messages are lost. Returns how to stop.
 */
export function listenToFrame(
  target: EventTarget,
  { frame, origin }: { frame: Framed; origin: string },
  hear: (message: FromFrame) => void,
): () => void {
  const listener = (event: Event) => {
    if (!(event instanceof MessageEvent)) return;
    if (event.origin !== origin || event.source === null || event.source !== frame.contentWindow)
      return;
    const message = openEnvelope(event.data);
    if (message) hear(message);
  };
  target.addEventListener('message', listener);
  return () => target.removeEventListener('message', listener);
}
