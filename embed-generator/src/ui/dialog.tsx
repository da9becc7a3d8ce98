import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A question in front of everything; Escape and a press outside answer no. */
export function Dialog({
  title,
  label,
  children,
  actions,
  class: look = 'dialog',
  onClose,
  onSubmit,
}: {
  readonly title?: string;
  /** Says what it is when it has no title. */
  readonly label?: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly class?: string;
  onClose(): void;
  onSubmit?(): void;
}): VNode {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      class={look}
      aria-label={label}
      aria-labelledby={title === undefined ? undefined : id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) element.current?.close();
      }}
    >
      {title === undefined ? (
        children
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit?.();
          }}
        >
          <h2 id={id}>{title}</h2>
          {children}
          <div class="end">{actions}</div>
        </form>
      )}
    </dialog>
  );
}
