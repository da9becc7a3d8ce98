import { h } from 'preact';
import type { VNode } from 'preact';

const PATHS = {
  back: 'M12 5 7 10l5 5',
  on: 'm8 5 5 5-5 5',
  down: 'm6.5 8.5 3.5 3.5 3.5-3.5',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  globe: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13zm-6.5 6.5h13M10 3.5c-4 4-4 9 0 13 4-4 4-9 0-13',
  check: 'm5 10.5 3.5 3.5L15 7',
};

/** A line icon in the colour of the text; `back` and `on` turn round in right-to-left. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): VNode {
  return (
    <svg class={`i ${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
