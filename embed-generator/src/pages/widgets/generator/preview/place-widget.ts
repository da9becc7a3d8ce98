import type { WidgetView } from '@bookingsaas/server/contract/widgets';

// What the snippet of a plain frame says.
const FRAME_PX = 760;

/** The real element, standing as it would. */
export function widgetAs({ key, placement, locale }: WidgetView, isThere: boolean): HTMLElement {
  const widget = document.createElement('booking-widget');
  widget.setAttribute('widget', key);
  // Known here, so the loader need not find out that the page's language is not the owner's.
  if (locale !== null) widget.lang = locale;
  // A frame of ours has no other frame in it, and a booking page that was gone to is no link to itself.
  if (isThere || placement === 'iframe') widget.setAttribute('placement', 'inline');
  else if (placement !== 'link') widget.setAttribute('placement', placement);
  return widget;
}

/** A frame with another preview in it, which is told the same; `sealed` is a shared draft's, or empty. */
export function framedPreview(sealed: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = `/preview?inside${sealed === '' ? '' : `#${sealed}`}`;
  frame.title = 'booking';
  frame.height = String(FRAME_PX);
  return frame;
}
