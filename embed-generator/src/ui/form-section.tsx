import type { ComponentChildren, VNode } from 'preact';

/** A part of a long form: what it is about on the left, its fields on the right. */
export function FormSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section>
      <h2>{title}</h2>
      <div class="stack">{children}</div>
    </section>
  );
}

/** Two fields side by side where there is room. */
export function Pair({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="pair">{children}</div>;
}
