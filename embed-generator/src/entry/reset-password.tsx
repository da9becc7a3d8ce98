import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button } from '../ui/button.tsx';
import { askAnyone } from './ask.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { NewPassword } from './new-password.tsx';

/** Chooses another password with a link that works once. */
export function ResetPassword({
  token,
  onDone,
}: {
  readonly token: string;
  /** Goes to sign in: whoever was signed in here is so no longer. */
  onDone(): Promise<void>;
}): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const sending = useSending();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <EntryFrame title={texts.passwordKept} lead={texts.passwordKeptLead}>
        <Button kind="primary" onPress={() => void onDone()}>
          {texts.signIn}
        </Button>
      </EntryFrame>
    );
  }
  return (
    <EntryForm
      title={texts.newPassword}
      submit={texts.keepPassword}
      sending={sending}
      below={<a href="/console/forgotten-password">{texts.anotherLink}</a>}
      onSubmit={async () => {
        await askAnyone('POST', '/auth/reset-password', { token, newPassword: password });
        setDone(true);
      }}
    >
      <NewPassword
        value={password}
        wrong={refusals.field(sending.error, 'password')}
        onChange={setPassword}
      />
    </EntryForm>
  );
}
