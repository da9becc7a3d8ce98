import type { VNode } from 'preact';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';

/** In place of a page that the member's role does not open. */
export function NotForYou(): VNode {
  const texts = useTexts(shellTexts);
  return (
    <Page title={texts.noAccess}>
      <Empty
        title={texts.notForYou}
        actions={
          <ButtonLink kind="plain" href="/console/agenda">
            {texts.toAgenda}
          </ButtonLink>
        }
      >
        {texts.notForYouMore}
      </Empty>
    </Page>
  );
}
