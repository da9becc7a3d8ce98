import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** A button that opens a short list above everything; a press outside or Escape closes it. */
export function Menu({
  class: look,
  name,
  face,
  children,
}: {
  readonly class: string;
  /** Said after the face, where that alone does not tell what the button opens. */
  readonly name?: string;
  readonly face: ComponentChildren;
  /** Buttons and links; called with what closes the list. */
  readonly children: (close: () => void) => ComponentChildren;
}): VNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOpen && button.current && list.current) place(button.current, list.current);
  }, [isOpen]);
  return (
    <>
      <button type="button" class={look} ref={button} aria-expanded={isOpen} popovertarget={id}>
        {face}
        {name && <span class="hidden"> {name}</span>}
      </button>
      <div
        id={id}
        class="menu-list"
        ref={list}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && children(() => list.current?.hidePopover())}
      </div>
    </>
  );
}

function place(button: HTMLElement, list: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { height, width } = list.getBoundingClientRect();
  const isBelow = from.bottom + height + 8 < innerHeight;
  list.style.top = `${isBelow ? from.bottom + 4 : Math.max(8, from.top - height - 4)}px`;
  list.style.left = `${Math.max(8, Math.min(from.left, innerWidth - width - 8))}px`;
  list.style.minWidth = `${Math.min(from.width, 320)}px`;
}
