import { fragmentFor } from '../frame/framed-options.ts';
import { listenToFrame } from '../frame/listen-to-frame.ts';
import type { FromFrame } from '../frame/envelope.ts';
import { dress } from './dress.ts';
import type { Home, HomeRequest } from './home.ts';
import type { Filling } from './popup.ts';
import { hostReferrer } from './host-page.ts';
import { createStage, release } from './stage.ts';
import { tellSite } from './tell-site.ts';

// The last one lets the page of the owner's choice follow a booking, and nothing leave before the visitor has acted.
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads ' +
  'allow-top-navigation-by-user-activation';

const RULES =
  'iframe{display:block;width:100%;height:100%;min-height:inherit;border:0;visibility:hidden}' +
  'iframe.shown{visibility:visible}' +
  // The frame scrolls, not the popup around it; on a phone it is the whole page.
  'dialog iframe{max-height:calc(100dvh - var(--top) - 80px)}' +
  '@media(width<944px){dialog iframe{max-height:calc(100dvh - var(--top) - 16px)}}' +
  '@media(width<640px){dialog iframe{height:100dvh!important;max-height:none}}' +
  '.leave{all:unset;position:absolute;inset-block-start:8px;inset-inline-end:8px;width:44px;height:44px;text-align:center;' +
  'font:20px/44px system-ui;cursor:pointer}.leave:focus-visible{outline:2px solid}';

/** The widget in a sandboxed frame: nothing of the host page can reach it, nothing of it the host page. */
export async function show(asked: HomeRequest): Promise<Home> {
  // It asks for no settings of its own: only the snippet can wish for it.
  const request = tellSite(asked, asked.read('datalayer') !== null);
  dress(request.root, RULES);
  return createStage(request, (body, close, variant) =>
    fillWithFrame(request, body, { close, variant }),
  );
}

interface Opened {
  readonly close: (() => void) | undefined;
  /** Of the button that was drawn. */
  readonly variant: string | undefined;
}

function fillWithFrame(
  request: HomeRequest,
  body: HTMLElement,
  { close, variant }: Opened,
): Filling {
  const { origin, emit, read } = request;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.title = body.ariaLabel ?? read('text') ?? document.title;
  frame.src = addressOf(request, { isPopup: close !== undefined, variant });
  const silence = listenToFrame(window, { frame, origin }, hear);
  const leave = close && leaveButton(close);
  body.append(frame, ...(leave ? [leave] : []));
  // A page that never says it is ready is shown all the same: a blank would help nobody.
  const failOpen = setTimeout(reveal, 5_000);
  let highest = 0;
  return { stop };

  function hear(message: FromFrame): void {
    switch (message.type) {
      case 'ready':
        // A frame whose scheme differs from its document's gets an opaque white canvas.
        frame.style.colorScheme = message.scheme;
        leave?.remove();
        return reveal();
      case 'height':
        // A card in the middle of the page does not jump about between steps.
        highest = Math.max(highest, message.height);
        frame.style.height = `${close ? highest : message.height}px`;
        return;
      case 'close':
        return close?.();
      case 'event':
        // What a visitor does in the frame is only known by what it tells.
        if (message.name !== 'ready') release(body);
        return emit(message.name, message.detail);
    }
  }

  function reveal(): void {
    clearTimeout(failOpen);
    frame.className = 'shown';
    // Keys went to the page behind until the frame had the focus.
    if (close) frame.focus();
  }

  function stop(): void {
    clearTimeout(failOpen);
    silence();
    frame.remove();
  }
}

function addressOf(
  { origin, read, locale, overrides, landing }: HomeRequest,
  { isPopup, variant }: { readonly isPopup: boolean; readonly variant: string | undefined },
): string {
  const query = new URLSearchParams({
    embed: isPopup ? 'popup' : '1',
    'host-lang': locale,
    ...overrides,
  });
  const asked = {
    lang: read('lang'),
    booking_service: read('service'),
    booking_staff: read('staff'),
    variant,
  };
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  const fragment = fragmentFor({
    landing,
    page: location.pathname,
    referrer: hostReferrer(),
    name: read('name'),
    email: read('email'),
    phone: read('phone'),
  });
  return `${origin}/w/${encodeURIComponent(read('widget') ?? '')}?${query}#${fragment}`;
}

function leaveButton(close: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'leave';
  button.textContent = '×';
  button.ariaLabel = '×';
  button.addEventListener('click', close);
  return button;
}
