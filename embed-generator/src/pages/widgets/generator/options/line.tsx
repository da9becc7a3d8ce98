import type { ComponentChildren, VNode } from 'preact';

/** A control beside its label, which the control says by itself too. */
export function Line({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="option-line">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
