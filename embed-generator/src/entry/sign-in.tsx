import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { askAnyone } from './ask.ts';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { canUsePasskeys, signInWithPasskey } from './passkey.ts';
import { SecondFactor } from './second-factor.tsx';

/** E-mail and password, or a passkey; then a one-time code for whoever asked for one. */
export function SignIn({ onSignedIn }: { onSignedIn(): Promise<void> }): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);

  if (asksForCode) return <SecondFactor onSignedIn={onSignedIn} />;
  return (
    <EntryFrame title={texts.signIn}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(signIn);
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <TextField
          label={texts.email}
          type="email"
          autocomplete="username webauthn"
          required
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={texts.password}
          type="password"
          autocomplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.signIn}
        </Button>
        {canUsePasskeys() && (
          <Button
            kind="plain"
            icon="key"
            onPress={() =>
              send(async () => {
                if (await signInWithPasskey()) await onSignedIn();
              })
            }
          >
            {texts.withPasskey}
          </Button>
        )}
        <a href="/console/forgotten-password">{texts.forgotten}</a>
      </form>
    </EntryFrame>
  );

  async function signIn(): Promise<void> {
    const answer = await askAnyone<{ twoFactorRedirect?: boolean }>('POST', '/auth/sign-in/email', {
      email: email.trim(),
      password,
    });
    if (answer.twoFactorRedirect === true) setAsksForCode(true);
    else await onSignedIn();
  }
}
