import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { ButtonLink } from '../ui/button.tsx';
import { askAnyone } from './ask.ts';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { useInstallation } from './use-installation.ts';

/** Asks for a link by mail; the answer is the same whether or not the address is known. */
export function ForgottenPassword(): VNode {
  const texts = useTexts(entryTexts);
  const sending = useSending();
  const installation = useInstallation();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  if (isSent) {
    return (
      <EntryFrame
        title={texts.linkSent}
        lead={`${texts.linkSentLead}${installation?.sendsMail === false ? ` ${texts.linkInLog}` : ''}`}
      >
        <ButtonLink kind="plain" href="/console/">
          {texts.backToSignIn}
        </ButtonLink>
      </EntryFrame>
    );
  }
  return (
    <EntryForm
      title={texts.forgotten}
      lead={texts.forgottenLead}
      submit={texts.sendLink}
      sending={sending}
      below={<a href="/console/">{texts.backToSignIn}</a>}
      onSubmit={async () => {
        await askAnyone('POST', '/auth/request-password-reset', { email: email.trim() });
        setSent(true);
      }}
    >
      <EmailField value={email} onChange={setEmail} />
    </EntryForm>
  );
}
