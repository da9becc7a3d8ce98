import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { askAnyone } from './ask.ts';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { canUsePasskeys, signInWithPasskey } from './passkey.ts';
import { SecondFactor } from './second-factor.tsx';
import { useInstallation } from './use-installation.ts';

/** E-mail and password, or a passkey; then a one-time code for whoever asked for one. */
export function SignIn({
  lead,
  email: known = '',
  onSignedIn,
}: {
  /** Why somebody has to. */
  readonly lead?: ComponentChildren;
  /** The address, where it is known. */
  readonly email?: string;
  onSignedIn(): Promise<void>;
}): VNode {
  const texts = useTexts(entryTexts);
  const sending = useSending();
  const installation = useInstallation();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);

  if (asksForCode) return <SecondFactor onSignedIn={onSignedIn} />;
  return (
    <EntryForm
      title={texts.signIn}
      lead={lead}
      submit={texts.signIn}
      sending={sending}
      onSubmit={signIn}
      below={
        <>
          {canUsePasskeys() && (
            <Button kind="plain" icon="key" onPress={() => sending.send(usePasskey)}>
              {texts.withPasskey}
            </Button>
          )}
          <a href="/console/forgotten-password">{texts.forgotten}</a>
          {installation?.isSignUpOpen === true && (
            <a href="/console/sign-up">{texts.makeAccount}</a>
          )}
        </>
      }
    >
      <EmailField autocomplete="username webauthn" value={email} onChange={setEmail} />
      <TextField
        label={texts.password}
        type="password"
        autocomplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
    </EntryForm>
  );

  async function signIn(): Promise<void> {
    const answer = await askAnyone<{ twoFactorRedirect?: boolean }>('POST', '/auth/sign-in/email', {
      email: email.trim(),
      password,
    });
    if (answer.twoFactorRedirect === true) setAsksForCode(true);
    else await onSignedIn();
  }

  async function usePasskey(): Promise<void> {
    if (await signInWithPasskey()) await onSignedIn();
  }
}
