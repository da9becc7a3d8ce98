import type { VNode } from 'preact';
import { Router, Route, lazy, useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../console-context.ts';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { mayOpen, PAGES } from '../pages/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { OpenNavigation, OpenSearch } from '../ui/page.tsx';
import { useMedia } from '../ui/use-media.ts';
import { codeOf } from './code-missing.tsx';
import { Navigation } from './navigation.tsx';
import { NotForYou } from './not-for-you.tsx';
import { NotFound } from './not-found.tsx';
import { Search } from './search.tsx';

const ROUTES = PAGES.map(({ path, navKey, load }) => ({
  path: `/console${path}`,
  navKey,
  component: lazy(() => codeOf(load)),
}));

/** The navigation, and the page beside it. */
export function Shell(): VNode {
  const texts = useTexts(shellTexts);
  const { path } = useLocation();
  const { business } = useConsole();
  const [isOpen, setOpen] = useState(false);
  const [isSearching, setSearching] = useState(false);
  // Folded away, it need not ask what waits.
  const isWide = useMedia('(min-width: 900px)');
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <OpenSearch.Provider value={() => setSearching(true)}>
      <OpenNavigation.Provider value={() => setOpen(true)}>
        <div class="shell">
          {isWide && (
            <div class="side">
              <Navigation />
            </div>
          )}
          <Router onRouteChange={() => window.scrollTo(0, 0)}>
            {ROUTES.map(({ path: at, navKey, component }) => (
              <Route
                key={at}
                path={at}
                component={mayOpen(business.role, navKey) ? component : NotForYou}
              />
            ))}
            <Route default component={NotFound} />
          </Router>
        </div>
        {isOpen && (
          <Dialog class="drawer" label={texts.navigation} onClose={() => setOpen(false)}>
            <div class="side">
              <Navigation />
            </div>
          </Dialog>
        )}
        {isSearching && <Search onClose={() => setSearching(false)} />}
      </OpenNavigation.Provider>
    </OpenSearch.Provider>
  );
}
