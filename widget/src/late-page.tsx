import type { Late } from './late.tsx';
import { late } from './late.tsx';
import type { Runtime } from './runtime.ts';
import { takeRuntime } from './runtime.ts';
import css from './styles/late.css?inline';

/** Entry of the late chunk of a document: runs on the Preact of the inline script. */
export function start(runtime: Runtime): Late {
  takeRuntime(runtime);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return late;
}
