import { h } from 'preact';
import type { VNode } from 'preact';

/** A line drawing on 20 by 20; each chunk carries only those it uses. */
export interface Drawing {
  readonly name: string;
  readonly path: string;
}

export const BACK: Drawing = { name: 'back', path: 'M12 5 7 10l5 5' };
export const ON: Drawing = { name: 'on', path: 'm8 5 5 5-5 5' };
export const DOWN: Drawing = { name: 'down', path: 'm6.5 8.5 3.5 3.5 3.5-3.5' };
export const CLOSE: Drawing = { name: '', path: 'm5.5 5.5 9 9m0-9-9 9' };
export const CHECK: Drawing = { name: '', path: 'm5 10.5 3.5 3.5L15 7' };
export const GLOBE: Drawing = {
  name: 'globe',
  path: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13zm-6.5 6.5h13M10 3.5c-4 4-4 9 0 13 4-4 4-9 0-13',
};

/** A line icon in the colour of the text; `back` and `on` turn round in right-to-left. */
export function Icon({ of }: { readonly of: Drawing }): VNode {
  return (
    <svg class={`i ${of.name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={of.path} />
    </svg>
  );
}
