import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useContext, useEffect, useState } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { LeavingContext } from './leaving.ts';

/**
 * Asks before a page with something unsaved is left: by a link, by the browser's back button, by closing the tab, or by
 * a button that says so with `data-leaves`.
 */
export function Unsaved({ isChanged }: { readonly isChanged: boolean }): VNode | null {
  const texts = useTexts(shellTexts);
  const { route } = useLocation();
  const leavingBy = useContext(LeavingContext);
  // A function in a state would be called by it.
  const [leaving, setLeaving] = useState<{ go(): void } | null>(null);

  useEffect(() => {
    if (!isChanged) return undefined;
    const here = location.pathname + location.search;
    const ended = new AbortController();
    const { signal } = ended;
    const ask = (go: () => void) =>
      setLeaving({
        go() {
          ended.abort();
          go();
        },
      });
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
    // Before the router, which hears the same press after this.
    addEventListener(
      'click',
      (event) => {
        const way = wayOut(event, route);
        if (way === null) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        ask(way);
      },
      { capture: true, signal },
    );
    leavingBy.onHistory = (event) => {
      const there = location.pathname + location.search;
      if (location.pathname === new URL(here, location.origin).pathname) return;
      event.stopImmediatePropagation();
      history.pushState(null, '', here);
      ask(() => route(there));
    };
    signal.addEventListener('abort', () => {
      leavingBy.onHistory = null;
    });
    return () => ended.abort();
  }, [isChanged]);

  if (leaving === null) return null;
  return (
    <Dialog
      title={texts.unsavedTitle}
      onClose={() => setLeaving(null)}
      onSubmit={() => setLeaving(null)}
      actions={
        <>
          <Button
            kind="danger"
            onPress={() => {
              setLeaving(null);
              leaving.go();
            }}
          >
            {texts.leave}
          </Button>
          <Button kind="primary" type="submit">
            {texts.stay}
          </Button>
        </>
      }
    >
      <p class="soft">{texts.unsavedText}</p>
    </Dialog>
  );
}

/** What the press would do, if it leaves the page. */
function wayOut(event: MouseEvent, route: (url: string) => void): (() => void) | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return null;
  if (!(event.target instanceof Element)) return null;
  const button = event.target.closest<HTMLElement>('[data-leaves]');
  if (button !== null) return () => button.click();
  const link = event.target.closest('a');
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null;
  const isHere = link.origin === location.origin && link.pathname.startsWith('/console');
  if (!isHere || link.pathname === location.pathname) return null;
  return () => route(link.pathname + link.search);
}
