import type { VNode } from 'preact';
import { useConsole } from '../console-context.ts';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { usePreference } from '../preference-context.ts';
import { Segmented } from '../ui/choices.tsx';
import { Icon } from '../ui/icon.tsx';
import { initialOf } from '../ui/initial-of.ts';
import { Menu } from '../ui/menu.tsx';

/** Who is signed in; leads to the language, the appearance and the way out. */
export function AccountMenu(): VNode {
  const texts = useTexts(shellTexts);
  const { session, business, signOut } = useConsole();
  const { user } = session;
  const role = { owner: texts.owner, admin: texts.admin, staff: texts.staff }[business.role];
  return (
    <Menu
      class="account"
      name={texts.account}
      face={
        <>
          <span class="mark" aria-hidden="true">
            {initialOf(user.name)}
          </span>
          <span>
            {user.name}
            <small>{role}</small>
          </span>
        </>
      }
    >
      {(close) => (
        <>
          <div class="part quiet">{user.email}</div>
          <a href="/console/settings/account" onClick={close}>
            <Icon name="key" />
            {texts.yourAccount}
          </a>
          <hr />
          <LanguageAndScheme />
          <hr />
          <button type="button" data-leaves="" onClick={() => void signOut()}>
            <Icon name="signOut" />
            {texts.signOut}
          </button>
        </>
      )}
    </Menu>
  );
}

function LanguageAndScheme(): VNode {
  const texts = useTexts(shellTexts);
  const { language, scheme, chooseLanguage, chooseScheme } = usePreference();
  return (
    <>
      <div class="part">
        <Segmented
          label={texts.language}
          value={language}
          options={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => chooseLanguage(value === 'fr' ? 'fr' : 'en')}
        />
      </div>
      <div class="part">
        <Segmented
          label={texts.scheme}
          value={scheme}
          options={[
            { value: 'auto', label: texts.schemeAuto },
            { value: 'light', label: texts.schemeLight },
            { value: 'dark', label: texts.schemeDark },
          ]}
          onChange={(value) => chooseScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        />
      </div>
    </>
  );
}
