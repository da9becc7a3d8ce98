import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { askAnyone } from './ask.ts';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';

/** Asks for a link by mail; the answer is the same whether or not the address is known. */
export function ForgottenPassword(): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  if (isSent) {
    return (
      <EntryFrame title={texts.linkSent} lead={texts.linkSentLead}>
        <ButtonLink kind="plain" href="/console/">
          {texts.backToSignIn}
        </ButtonLink>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={texts.forgotten} lead={texts.forgottenLead}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(async () => {
            await askAnyone('POST', '/auth/request-password-reset', { email: email.trim() });
            setSent(true);
          });
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <TextField
          label={texts.email}
          type="email"
          autocomplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.sendLink}
        </Button>
        <a href="/console/">{texts.backToSignIn}</a>
      </form>
    </EntryFrame>
  );
}
