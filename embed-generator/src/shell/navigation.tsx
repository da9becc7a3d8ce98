import type { GooglePage } from '@bookingsaas/server/contract/connections';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useContext } from 'preact/hooks';
import { useConsole } from '../console-context.ts';
import { useLoaded } from '../loading/use-loaded.ts';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { navigationFor, PAGES } from '../pages/index.ts';
import { UNREAD_KEY } from '../pages/messages/conversations/conversations-key.ts';
import { useEvery } from '../pages/messages/conversations/use-every.ts';
import type { NavKey } from '../pages/index.ts';
import { Icon } from '../ui/icon.tsx';
import { OpenSearch } from '../ui/page.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BusinessSwitcher } from './business-switcher.tsx';

const LOOK_AGAIN_MS = 60_000;
const SHORTCUT = /Mac|iP(?:hone|ad)/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

/** Where one can go: the business, the ten pages, the account. */
export function Navigation(): VNode {
  const texts = useTexts(shellTexts);
  const { path } = useLocation();
  const { business } = useConsole();
  const openSearch = useContext(OpenSearch);
  const current = keyAt(path);
  const counts = useCounts();
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
                <Count of={counts[key] ?? 0} says={COUNTED[key]} />
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

type Counted = 'waiting' | 'unread' | 'conflicts';

/** How the number beside an entry is said. */
const COUNTED: Readonly<Partial<Record<NavKey, Counted>>> = {
  bookings: 'waiting',
  messages: 'unread',
  google: 'conflicts',
};

function Count({ of, says }: { of: number; says: Counted | undefined }): VNode | null {
  const texts = useTexts(shellTexts);
  if (of === 0 || says === undefined) return null;
  return (
    <span class="count">
      <span aria-hidden="true">{of}</span>
      <span class="hidden">{texts[says](of)}</span>
    </span>
  );
}

/** What waits for somebody: bookings, and for those who see them conversations and conflicts with Google. */
function useCounts(): Readonly<Partial<Record<NavKey, number>>> {
  const { admin, ask, business, known } = useConsole();
  const bookings = useLoaded('bookings-waiting', async () => {
    const { items } = await admin.bookings.list({ status: 'pending', limit: '200' });
    return items.length;
  });
  const google = useLoaded('google-conflicts', async () => {
    if (business.role === 'staff') return 0;
    const { conflicts } = await ask<Pick<GooglePage, 'conflicts'>>('GET', '/v1/connections/google');
    return conflicts.length;
  });
  const unread = useLoaded(UNREAD_KEY, async () =>
    business.role === 'staff' ? 0 : (await admin.conversations.list({ limit: '1' })).unread,
  );
  useEvery(LOOK_AGAIN_MS, () => known.renew(UNREAD_KEY));
  return {
    messages: unread.state === 'ready' ? unread.value : 0,
    bookings: bookings.state === 'ready' ? bookings.value : 0,
    google: google.state === 'ready' ? google.value : 0,
  };
}
