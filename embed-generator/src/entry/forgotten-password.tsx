import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { askAnyone } from './ask.ts';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { LinkSent } from './link-sent.tsx';

/** Asks for a link by mail; the answer is the same whether or not the address is known. */
export function ForgottenPassword(): VNode {
  const texts = useTexts(entryTexts);
  const sending = useSending();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  if (isSent) return <LinkSent lead={texts.linkSentLead} />;
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
