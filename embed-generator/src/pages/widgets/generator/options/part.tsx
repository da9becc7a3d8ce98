import type { ComponentChildren, VNode } from 'preact';

/** What a phone shows one at a time. */
export type PartName = 'offered' | 'placement' | 'colours' | 'shape' | 'sites' | 'more';

/** A part of the options that can be folded away. */
export function Part({
  of,
  title,
  aside,
  isFolded = false,
  children,
}: {
  readonly of: PartName;
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly isFolded?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <details class="part" data-of={of} open={!isFolded}>
      <summary>
        <h2>{title}</h2>
        {aside && <span class="quiet num">{aside}</span>}
      </summary>
      <div class="part-body">{children}</div>
    </details>
  );
}
