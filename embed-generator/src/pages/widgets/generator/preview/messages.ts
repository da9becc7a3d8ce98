import type { Draft, Look } from '../draft.ts';

/** What the console tells its preview: all there is to show, every time. */
export interface ToPreview {
  readonly type: 'booking-preview';
  readonly key: string;
  readonly draft: Draft;
  readonly look: Look;
  /** Everything the business offers, sealed by the server: all that can be chosen from. */
  readonly whole: string;
  /** The same with the chosen people only: whose free times are shown. */
  readonly times: string;
}

/** What the preview says once, when it can be told. */
export const PREVIEW_READY = 'booking-preview-ready';

/** Whether a message is one of the console's, told by its window and origin: nobody else may show anything here. */
export function isFromConsole(
  event: Pick<MessageEvent, 'origin' | 'source' | 'data'>,
  page: { readonly origin: string; readonly parent: unknown },
): boolean {
  return (
    event.origin === page.origin &&
    event.source === page.parent &&
    typeof event.data === 'object' &&
    event.data !== null &&
    event.data.type === 'booking-preview'
  );
}
