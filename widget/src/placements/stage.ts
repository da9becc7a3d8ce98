import { countOpener } from '../count/count-opener.ts';
import { drawOpener, dressInTheme, openerText } from './button.ts';
import type { Home, HomeRequest } from './home.ts';
import { createPopup } from './popup.ts';
import type { Fill } from './popup.ts';

/** Gives the filling its place: in the page, or in a popup with the page's opener or one of ours. */
export async function createStage(request: HomeRequest, fill: Fill): Promise<Home> {
  const { root, read, locale } = request;
  const placement = read('placement');
  if (placement !== 'popup' && placement !== 'floating') return createInline(request, fill);

  const hasOwnOpener = placement === 'popup' && (read('for') || request.host.firstElementChild);
  // An isolated popup needs no data of its own, but the button we draw wears the owner's colours.
  const view = hasOwnOpener && read('isolate') !== null ? undefined : await request.view();
  if (view) dressInTheme(root, view.theme);
  const text =
    read('text') || view?.buttonText || openerText(read('lang') || view?.locale || locale);
  const opener = hasOwnOpener ? ownOpener(request) : drawOpener(root, text, view);
  const popup = createPopup(request, text, (body, close) => {
    uncount();
    // The look of the button is that of what it opens.
    return fill(body, close, view?.variant);
  });
  if (!hasOwnOpener) {
    opener.addEventListener('click', () => popup.open(opener));
    root.querySelector('slot')?.replaceWith(opener);
  }
  const uncount = countOpener(request, opener, view?.variant);
  return {
    open: (from) => popup.open(from),
    stop() {
      uncount();
      popup.stop();
    },
  };
}

function ownOpener({ host, read }: HomeRequest): HTMLElement {
  return document.getElementById(read('for') ?? '') ?? host.querySelector<HTMLElement>('*') ?? host;
}

/** Gives back the height that was kept for the first step. */
export function release(body: HTMLElement): void {
  body.style.minHeight = '0';
}

// Longer steps scroll inside, and the page around never moves.
function fix({ style }: HTMLElement, height: number): void {
  style.height = `${height}px`;
  style.minHeight = '0';
  style.overflowY = 'auto';
}

async function createInline({ root, read, view }: HomeRequest, fill: Fill): Promise<Home> {
  // What is isolated asks for no settings: its own document knows them.
  const height = read('isolate') === null ? (await view()).height : null;
  const body = document.createElement('div');
  body.className = 'home';
  if (height !== null) fix(body, height);
  // In its place before it is filled: the app looks for the tree its style sheets belong to.
  root.replaceChildren(body);
  const filling = fill(body);
  // Once the visitor acts, later steps are as high as they are.
  body.addEventListener('click', () => release(body), { once: true });
  return { open() {}, stop: () => filling.stop() };
}
