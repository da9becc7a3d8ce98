import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useTexts } from '../../i18n/language.ts';
import { ApiKeys } from './api-keys.tsx';
import { BusinessSettings } from './business-settings.tsx';
import { settingsTexts } from './texts.ts';

/** The business itself, and the keys of its API. */
export function Settings(): VNode {
  const texts = useTexts(settingsTexts);
  const { params } = useRoute();
  const part = params['part'] === 'keys' ? 'keys' : 'business';
  const tabs = (
    <>
      <a href="/console/settings" aria-current={part === 'business' ? 'page' : undefined}>
        {texts.business}
      </a>
      <a href="/console/settings/keys" aria-current={part === 'keys' ? 'page' : undefined}>
        {texts.keys}
      </a>
    </>
  );
  return part === 'keys' ? <ApiKeys tabs={tabs} /> : <BusinessSettings tabs={tabs} />;
}
