import type { ComponentChildren, VNode } from 'preact';
import { OwnFeeds } from '../../team/feeds/feeds-section.tsx';
import { useTexts } from '../../../i18n/language.ts';
import { Page } from '../../../ui/page.tsx';
import './account.css';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { accountTexts } from './texts.ts';

/** One's own name, and the ways to sign in. */
export function Account({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(accountTexts);
  return (
    <Page title={texts.title} tabs={tabs}>
      <div class="form">
        <ProfileSection />
        <OwnFeeds />
        <PasswordSection />
        <PasskeysSection />
        <SecondFactorSection />
        <SessionsSection />
      </div>
    </Page>
  );
}
