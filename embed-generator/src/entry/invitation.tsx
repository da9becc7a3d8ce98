import type { InvitationView } from '@bookingsaas/server/contract/members';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { askAnyone } from './ask.ts';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { NewPassword } from './new-password.tsx';
import { SignIn } from './sign-in.tsx';

interface InvitationProps {
  readonly token: string;
  readonly isSignedIn: boolean;
  onSignedIn(): Promise<void>;
  onDone(): Promise<void>;
}

/** Somebody was invited: with an account they sign in and join, without one they choose a password. */
export function Invitation(props: InvitationProps): VNode | null {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const [invitation, setInvitation] = useState<InvitationView | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    askAnyone<InvitationView>('GET', `/v1/invitations/${encodeURIComponent(props.token)}`).then(
      setInvitation,
      setError,
    );
  }, [props.token]);

  if (error !== null) {
    return (
      <EntryFrame title={texts.invitationGone} lead={refusals.sentence(error)}>
        <ButtonLink kind="plain" href="/console/">
          {texts.backToSignIn}
        </ButtonLink>
      </EntryFrame>
    );
  }
  if (invitation === null) return null;
  if (invitation.hasAccount && !props.isSignedIn) return <SignIn onSignedIn={props.onSignedIn} />;
  return <Join {...props} invitation={invitation} />;
}

function Join({
  token,
  isSignedIn,
  invitation,
  onDone,
}: InvitationProps & { readonly invitation: InvitationView }): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  return (
    <EntryFrame title={texts.join(invitation.businessName)} lead={invitation.email}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(async () => {
            const body = isSignedIn ? {} : { name, password };
            await askAnyone(
              'POST',
              `/v1/invitations/${encodeURIComponent(token)}/acceptance`,
              body,
            );
            await onDone();
          });
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        {!isSignedIn && (
          <>
            <TextField
              label={texts.yourName}
              autocomplete="name"
              required
              maxLength={120}
              value={name}
              onChange={setName}
            />
            <NewPassword
              value={password}
              wrong={refusals.field(error, 'password')}
              onChange={setPassword}
            />
          </>
        )}
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {texts.joinNow}
        </Button>
      </form>
    </EntryFrame>
  );
}
