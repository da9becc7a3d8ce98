import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useContext } from 'preact/hooks';
import { useConsole } from '../console-context.ts';
import { useLoaded } from '../loading/use-loaded.ts';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { navigationFor, PAGES } from '../pages/index.ts';
import type { NavKey } from '../pages/index.ts';
import { Icon } from '../ui/icon.tsx';
import { OpenSearch } from '../ui/page.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BusinessSwitcher } from './business-switcher.tsx';

const SHORTCUT = /Mac|iP(?:hone|ad)/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

/** Where one can go: the business, the ten pages, the account. */
export function Navigation(): VNode {
  const texts = useTexts(shellTexts);
  const { path } = useLocation();
  const { business } = useConsole();
  const openSearch = useContext(OpenSearch);
  const current = keyAt(path);
  const waiting = useWaiting();
  return (
    <>
      <BusinessSwitcher />
      <button type="button" class="finder" onClick={openSearch}>
        <Icon name="search" />
        <span class="grow">{texts.search}</span>
        <kbd>{SHORTCUT}</kbd>
      </button>
      <nav class="nav" aria-label={texts.navigation}>
        {navigationFor(business.role).map((group, index) => (
          <div key={index} class="nav-group">
            {group.map((key) => (
              <a
                key={key}
                href={`/console/${key}`}
                aria-current={key === current ? 'page' : undefined}
              >
                <Icon name={key} />
                {texts[key]}
                {key === 'bookings' && waiting > 0 && (
                  <span class="count">
                    <span aria-hidden="true">{waiting}</span>
                    <span class="hidden">{texts.waiting(waiting)}</span>
                  </span>
                )}
              </a>
            ))}
          </div>
        ))}
      </nav>
      <AccountMenu />
    </>
  );
}

function keyAt(path: string): NavKey | undefined {
  const [, , first] = path.split('/');
  return PAGES.find((page) => page.path.split('/')[1] === first)?.navKey;
}

/** Bookings that wait for a decision. */
function useWaiting(): number {
  const { admin } = useConsole();
  const loaded = useLoaded('bookings-waiting', async () => {
    const { items } = await admin.bookings.list({ status: 'pending', limit: '200' });
    return items.length;
  });
  return loaded.state === 'ready' ? loaded.value : 0;
}
