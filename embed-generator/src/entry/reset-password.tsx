import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import { askAnyone } from './ask.ts';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { NewPassword } from './new-password.tsx';

/** Chooses another password with a link that works once. */
export function ResetPassword({ token }: { readonly token: string }): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <EntryFrame title={texts.passwordKept} lead={texts.passwordKeptLead}>
        <ButtonLink kind="primary" href="/console/">
          {texts.signIn}
        </ButtonLink>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={texts.newPassword}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(async () => {
            await askAnyone('POST', '/auth/reset-password', { token, newPassword: password });
            setDone(true);
          });
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <NewPassword value={password} onChange={setPassword} />
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.keepPassword}
        </Button>
      </form>
    </EntryFrame>
  );
}
