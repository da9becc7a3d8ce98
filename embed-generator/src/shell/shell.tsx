import type { VNode } from 'preact';
import { Router, Route, lazy, useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { PAGES } from '../pages/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { OpenNavigation, Page } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';
import { Navigation } from './navigation.tsx';

const ROUTES = PAGES.map(({ path, load }) => ({ path: `/console${path}`, component: lazy(load) }));

/** The navigation, and the page beside it. */
export function Shell(): VNode {
  const texts = useTexts(shellTexts);
  const { path } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <OpenNavigation.Provider value={() => setOpen(true)}>
      <div class="shell">
        <div class="side">
          <Navigation />
        </div>
        <Router onRouteChange={() => window.scrollTo(0, 0)}>
          {ROUTES.map(({ path: at, component }) => (
            <Route key={at} path={at} component={component} />
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
    </OpenNavigation.Provider>
  );
}

function NotFound(): VNode {
  const texts = useTexts(shellTexts);
  return (
    <Page title={texts.notFound}>
      <Empty title={texts.notFound}>{texts.notFoundMore}</Empty>
    </Page>
  );
}
