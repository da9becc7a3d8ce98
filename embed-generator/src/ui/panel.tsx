import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Button } from './button.tsx';

/** Beside a page on a desk, a page of its own on a phone. Escape closes it; the focus goes in and back out. */
export function Panel({
  label,
  top,
  below,
  children,
  actions,
  onClose,
}: {
  readonly label: string;
  /** First line, beside the closing button. */
  readonly top?: ComponentChildren;
  /** Under the title. */
  readonly below?: ComponentChildren;
  /** `<section>`s. */
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  onClose(): void;
}): VNode {
  const texts = useTexts(shellTexts);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      class="panel"
      aria-label={label}
      tabIndex={-1}
      ref={element}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isAnswered(event.target)) onClose();
      }}
    >
      <section>
        <div class="panel-head">
          <div>{top}</div>
          <Button icon="close" name={texts.close} onPress={onClose} />
        </div>
        <h2>{label}</h2>
        {below}
      </section>
      {children}
      {actions && <footer>{actions}</footer>}
    </aside>
  );
}

/** A question or a list that was opened in the panel closes first, by itself. */
function isAnswered(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [popover]') !== null;
}
