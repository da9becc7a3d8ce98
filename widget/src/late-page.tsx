import { framedOptions } from './frame/framed-options.ts';
import { followHistory } from './frame/page-history.ts';
import type { Late } from './late.tsx';
import { late } from './late.tsx';
import type { Runtime } from './runtime.ts';
import { takeRuntime } from './runtime.ts';
import css from './styles/late.css?inline';

/**
 * Entry of the late chunk of a document: runs on the Preact of the inline script, and reads of the address what only
 * later screens need. `isOpen` is whether the address may fill in who the visitor is.
 */
export function start(runtime: Runtime, isOpen = true): Late {
  takeRuntime(runtime);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const isFramed = window.parent !== window;
  const framed = framedOptions(location, document.referrer, { isOpen, isFramed });
  // The history of a framed page is that of the page around it.
  const follow = isFramed ? undefined : followHistory(window);
  return {
    ...late,
    framed,
    fillIn: (flow) => late.fillIn(flow, framed),
    tellSteps(before, now) {
      late.tellSteps(before, now);
      follow?.(before, now);
    },
  };
}
