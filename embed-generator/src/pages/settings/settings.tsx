import type { ComponentChildren, ComponentType, VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { NotForYou } from '../../shell/not-for-you.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { Account } from './account/account.tsx';
import { ApiKeys } from './api-keys.tsx';
import { BusinessSettings } from './business-settings.tsx';
import { Languages } from './languages/languages.tsx';
import { OwnData } from './own-data/own-data.tsx';
import { Members } from './members/members.tsx';
import { settingsTexts } from './texts.ts';
import { Webhooks } from './webhooks/webhooks.tsx';

interface Part {
  /** In the address; the first part has none. */
  readonly part: 'business' | 'languages' | 'members' | 'keys' | 'webhooks' | 'data' | 'account';
  readonly show: ComponentType<{ readonly tabs: ComponentChildren }>;
  /** Everybody's own, whatever their role. */
  readonly isForStaff?: true;
}

const PARTS: readonly Part[] = [
  { part: 'business', show: BusinessSettings },
  { part: 'languages', show: Languages },
  { part: 'members', show: Members },
  { part: 'keys', show: ApiKeys },
  { part: 'webhooks', show: Webhooks },
  { part: 'data', show: OwnData },
  { part: 'account', show: Account, isForStaff: true },
];

/** The business itself, who may work in it, and one's own account. */
export function Settings(): VNode {
  const texts = useTexts(settingsTexts);
  const { params } = useRoute();
  const { business } = useConsole();
  const open = PARTS.filter(({ isForStaff }) => business.role !== 'staff' || isForStaff === true);
  const [first] = open;
  const asked = params['part'] ?? first?.part;
  const part = open.find((one) => one.part === asked);
  if (part === undefined) {
    return PARTS.some((one) => one.part === asked) ? <NotForYou /> : <NotFound />;
  }
  const tabs = open.map((one) => (
    <a
      key={one.part}
      href={one === PARTS[0] ? '/console/settings' : `/console/settings/${one.part}`}
      aria-current={one === part ? 'page' : undefined}
    >
      {texts[one.part]}
    </a>
  ));
  return <part.show tabs={tabs} />;
}
