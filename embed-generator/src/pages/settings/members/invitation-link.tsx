import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Snippet } from '../../../ui/snippet.tsx';
import { membersTexts } from './texts.ts';

/** The link of an invitation, for whoever has to pass it on by hand. */
export function InvitationLink({ link }: { readonly link: string }): VNode {
  const texts = useTexts(membersTexts);
  return (
    <section>
      <h3>{texts.linkTitle}</h3>
      <p class="soft">{texts.linkText}</p>
      <Snippet code={link} label={texts.linkLabel} />
    </section>
  );
}
