import type { VNode } from 'preact';
import { ICON_PATHS } from './icon-paths.ts';
import type { IconName } from './icon-paths.ts';

/** An outline of 16 px that says nothing to a screen reader: the words beside it do. */
export function Icon({ name, isTurning = false }: { name: IconName; isTurning?: boolean }): VNode {
  return (
    <svg class={isTurning ? 'icon turning' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
