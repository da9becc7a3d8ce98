import type { ComponentChildren, VNode } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Icon } from './icon.tsx';

const UNDO_MS = 8_000;

/** Something shown as done that really happens after eight seconds, so that it can still be taken back. */
export interface Deferred {
  readonly text: string;
  commit(): Promise<unknown>;
  /** Puts the page back; also called when the server refused, with what to say then. */
  undo(): void;
  refused(error: unknown): string;
}

export interface Toasts {
  say(text: string): void;
  defer(deferred: Deferred): void;
}

const ToastContext = createContext<Toasts>({ say() {}, defer() {} });

export function useToasts(): Toasts {
  return useContext(ToastContext);
}

interface Shown {
  readonly id: number;
  readonly text: string;
  readonly deferred?: Deferred;
}

/** Keeps the sentences at the bottom of the screen; whatever waits is done when the page is left. */
export function ToastHost({ children }: { readonly children: ComponentChildren }): VNode {
  const texts = useTexts(shellTexts);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const waiting = useRef(new Map<number, { deferred: Deferred; timer: number }>());
  const list = useRef<HTMLDivElement>(null);

  const host = useMemo(() => {
    let lastId = 0;
    const drop = (id: number) => setShown((all) => all.filter((one) => one.id !== id));
    const say = (text: string) => {
      const id = (lastId += 1);
      setShown((all) => {
        const others = all.filter((one) => one.deferred !== undefined || one.text !== text);
        return [...others.slice(-2), { id, text }];
      });
      setTimeout(drop, UNDO_MS, id);
    };
    const commit = (id: number) => {
      const entry = waiting.current.get(id);
      drop(id);
      if (entry === undefined) return;
      waiting.current.delete(id);
      clearTimeout(entry.timer);
      void entry.deferred.commit().catch((error: unknown) => {
        entry.deferred.undo();
        say(entry.deferred.refused(error));
      });
    };
    const undo = (id: number) => {
      const entry = waiting.current.get(id);
      waiting.current.delete(id);
      drop(id);
      clearTimeout(entry?.timer);
      entry?.deferred.undo();
    };
    const defer = (deferred: Deferred) => {
      const id = (lastId += 1);
      waiting.current.set(id, { deferred, timer: window.setTimeout(commit, UNDO_MS, id) });
      setShown((all) => [...all, { id, text: deferred.text, deferred }]);
    };
    const commitAll = () => [...waiting.current.keys()].forEach(commit);
    return { say, defer, commit, undo, drop, commitAll };
  }, []);

  useEffect(() => {
    addEventListener('pagehide', host.commitAll);
    return () => {
      removeEventListener('pagehide', host.commitAll);
      host.commitAll();
    };
  }, []);

  useEffect(() => {
    // As a popover it stands above open dialogs too.
    if (shown.length > 0) list.current?.showPopover();
    else list.current?.hidePopover();
  }, [shown.length]);

  return (
    <ToastContext.Provider value={host}>
      {children}
      <div class="toasts" popover="manual" role="status" ref={list}>
        {shown.map(({ id, text, deferred }) => (
          <div class="toast" key={id}>
            <span>{text}</span>
            {deferred && (
              <button type="button" onClick={() => host.undo(id)}>
                {texts.undo}
              </button>
            )}
            <button
              type="button"
              class="close"
              aria-label={texts.close}
              onClick={() => host.commit(id)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
