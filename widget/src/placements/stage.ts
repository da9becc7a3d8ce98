import { drawOpener, dressInTheme, openerText } from './button.ts';
import type { Home, HomeRequest } from './home.ts';
import { createPopup } from './popup.ts';
import type { Fill } from './popup.ts';

/** Gives the filling its place: in the page, or in a popup with the page's opener or one of ours. */
export async function createStage(request: HomeRequest, fill: Fill): Promise<Home> {
  const { root, read, locale } = request;
  const placement = read('placement');
  if (placement !== 'popup' && placement !== 'floating') return createInline(root, fill);

  const hasOwnOpener = placement === 'popup' && (read('for') || request.host.firstElementChild);
  // An isolated popup needs no data of its own, but the button we draw wears the owner's colours.
  const view = hasOwnOpener && read('isolate') !== null ? undefined : await request.view();
  if (view) dressInTheme(root, view.theme);
  const text =
    read('text') || view?.buttonText || openerText(read('lang') || view?.locale || locale);
  const popup = createPopup(request, text, fill);
  if (!hasOwnOpener) {
    const opener = drawOpener(root, text);
    opener.addEventListener('click', () => popup.open(opener));
    root.querySelector('slot')?.replaceWith(opener);
  }
  return popup;
}

/** Gives back the height that was kept for the first step. */
export function release(body: HTMLElement): void {
  body.style.minHeight = '0';
}

function createInline(root: ShadowRoot, fill: Fill): Home {
  const body = document.createElement('div');
  body.className = 'home';
  // In its place before it is filled: the app looks for the tree its style sheets belong to.
  root.replaceChildren(body);
  const filling = fill(body);
  // Once the visitor acts, later steps are as high as they are.
  body.addEventListener('click', () => release(body), { once: true });
  return { open() {}, stop: () => filling.stop() };
}
