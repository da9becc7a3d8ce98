import type { VNode } from 'preact';
import { useTexts } from '../i18n/language.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { useInstallation } from './use-installation.ts';

/** A link is on its way by mail; or, as long as the server sends none, stands in its log. */
export function LinkSent({ lead }: { readonly lead: string }): VNode {
  const texts = useTexts(entryTexts);
  const installation = useInstallation();
  const where = installation?.sendsMail === false ? ` ${texts.linkInLog}` : '';
  return (
    <EntryFrame title={texts.linkSent} lead={`${lead}${where}`}>
      <ButtonLink kind="plain" href="/console/">
        {texts.backToSignIn}
      </ButtonLink>
    </EntryFrame>
  );
}
