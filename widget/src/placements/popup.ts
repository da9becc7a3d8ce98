import { dress } from './dress.ts';
import type { Home, HomeRequest } from './home.ts';
import { lockScroll } from './lock-scroll.ts';

/** What fills a stage: an app or a frame. */
export interface Filling {
  stop(): void;
}

/**
 * Draws into `body`; called once, when there is something to see. `close` is there when the stage can be closed,
 * `variant` when a button was drawn already while two looks are tried.
 */
export type Fill = (body: HTMLElement, close?: () => void, variant?: string) => Filling;

// 880 px of content and 32 px around it, as drawn; a phone gets the whole page and its normal scrolling.
const RULES =
  // Its upper edge stays where it is: what grows in the middle of the page moves away under the finger.
  'dialog{--top:6dvh;box-sizing:border-box;border:0;padding:32px;width:min(944px,100vw - 32px);max-width:none;' +
  'margin-block:var(--top) auto;max-height:calc(100dvh - var(--top) - 16px);border-radius:calc(var(--r)*1.5);overflow:auto;overscroll-behavior:contain;' +
  'background:var(--bg,Canvas);color:var(--ink,CanvasText);outline:0}' +
  'dialog:not(:modal){display:none}' +
  'dialog::backdrop{background:rgb(12 20 16/.5)}' +
  // As high at every step as the highest one drawn, so that the card does not jump about.
  '@media(width>=944px){dialog{--top:max(16px,min(50dvh - 244px,15dvh))}' +
  'dialog :is(.g,iframe){min-height:min(424px,100dvh - 96px)}}' +
  '@media(width<944px){dialog{padding:0}}' +
  '@media(width<640px){dialog{inset:0;margin:0;width:100%;height:100dvh;max-height:none;border-radius:0}}';

/** A modal dialog in the shadow root: the top layer, an inert page behind it and Escape come from the browser. */
export function createPopup({ root, emit }: HomeRequest, label: string, fill: Fill): Home {
  dress(root, RULES);
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = label;
  // The dialog itself takes the focus, so that a screen reader says where it is and no control looks chosen.
  dialog.autofocus = true;
  let filling: Filling | undefined;
  let opener: HTMLElement | null | undefined;
  let unlock: (() => void) | undefined;
  let pressed: EventTarget | null = null;
  dialog.addEventListener('close', settle);
  dialog.addEventListener('pointerdown', (event) => (pressed = event.target));
  // Only a press that begins and ends on the backdrop: a text selected past the edge closes nothing.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && pressed === dialog && isOutside(dialog, event)) close();
  });
  root.addEventListener('leave', close);
  root.append(dialog);

  return {
    open(from) {
      if (dialog.open || !dialog.isConnected) return;
      opener = from;
      filling ??= fill(dialog, close);
      unlock = lockScroll(document.documentElement);
      dialog.showModal();
      emit('open');
    },
    stop() {
      close();
      root.removeEventListener('leave', close);
      filling?.stop();
      dialog.remove();
    },
  };

  function close(): void {
    dialog.close();
    settle();
  }

  // Also runs by itself when the browser closes the dialog, on Escape or a back gesture.
  function settle(): void {
    if (!unlock) return;
    unlock();
    unlock = undefined;
    opener?.focus({ preventScroll: true });
    emit('close');
  }
}

function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
