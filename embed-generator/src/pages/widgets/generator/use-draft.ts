import type { Theme, Widget } from '@bookingsaas/server/contract/widgets';
import { useCallback, useState } from 'preact/hooks';
import { changedCount, draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { begin, change, redo, undo } from './history.ts';
import type { Step } from './history.ts';

/** A draft being worked on. */
export interface DraftWork {
  readonly draft: Draft;
  /** Settings that differ from what is published. */
  readonly changes: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  set(patch: Partial<Draft>): void;
  setTheme(patch: Partial<Theme>): void;
  undo(): void;
  redo(): void;
  /** What was just published is what later changes are counted from. */
  publishedAs(widget: Widget): void;
}

export function useDraft(widget: Widget): DraftWork {
  const [published, setPublished] = useState(() => draftOf(widget));
  const [history, setHistory] = useState(() => begin(draftOf(widget)));
  const draft = history.present;
  const set = useCallback(
    (patch: Partial<Draft>) =>
      setHistory((before) =>
        change(before, { ...before.present, ...patch }, step(Object.keys(patch))),
      ),
    [],
  );
  const setTheme = useCallback(
    (patch: Partial<Theme>) =>
      setHistory((before) => {
        const theme = { ...before.present.theme, ...patch };
        return change(before, { ...before.present, theme }, step(Object.keys(patch)));
      }),
    [],
  );
  return {
    draft,
    changes: changedCount(draft, published),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    set,
    setTheme,
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    publishedAs: useCallback((now: Widget) => setPublished(draftOf(now)), []),
  };
}

// What is typed or dragged changes many times on its way.
const GRADUAL = new Set(['brand', 'text', 'background', 'buttonText', 'name', 'redirectUrl']);

function step(names: readonly string[]): Step | null {
  return names.every((name) => GRADUAL.has(name)) ? { of: names.join(), at: Date.now() } : null;
}
