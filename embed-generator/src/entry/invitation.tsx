import type { InvitationView } from '@bookingsaas/server/contract/members';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { askAnyone } from './ask.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { entryTexts } from './i18n/entry-texts.ts';
import { NewPassword } from './new-password.tsx';
import { SignIn } from './sign-in.tsx';

interface InvitationProps {
  readonly token: string;
  /** The address of whoever is signed in here. */
  readonly signedInAs: string | null;
  onSignedIn(): Promise<void>;
  onDone(businessId: string): Promise<void>;
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
  const { signedInAs } = props;
  if (signedInAs !== null && signedInAs !== invitation.email) {
    return <ForSomebodyElse {...props} invitation={invitation} signedInAs={signedInAs} />;
  }
  if (invitation.hasAccount && signedInAs === null) {
    return (
      <SignIn
        lead={texts.signInToJoin(invitation.businessName)}
        email={invitation.email}
        onSignedIn={props.onSignedIn}
      />
    );
  }
  return <Join {...props} invitation={invitation} />;
}

/** Another person's account is open in this browser, often that of whoever invited. */
function ForSomebodyElse({
  invitation,
  signedInAs,
  onSignedIn,
}: InvitationProps & {
  readonly invitation: InvitationView;
  readonly signedInAs: string;
}): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  return (
    <EntryFrame
      title={texts.join(invitation.businessName)}
      lead={
        error === null
          ? texts.forSomebodyElse(invitation.email, signedInAs)
          : refusals.sentence(error)
      }
    >
      <Button
        kind="plain"
        isBusy={isBusy}
        onPress={() =>
          send(async () => {
            await askAnyone('POST', '/auth/sign-out', {});
            await onSignedIn();
          })
        }
      >
        {texts.signOutFirst}
      </Button>
    </EntryFrame>
  );
}

function Join({
  token,
  signedInAs,
  invitation,
  onDone,
}: InvitationProps & { readonly invitation: InvitationView }): VNode {
  const texts = useTexts(entryTexts);
  const refusals = useRefusals();
  const sending = useSending();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const hasAccount = signedInAs !== null;
  return (
    <EntryForm
      title={texts.join(invitation.businessName)}
      lead={invitation.email}
      submit={texts.joinNow}
      sending={sending}
      onSubmit={async () => {
        const path = `/v1/invitations/${encodeURIComponent(token)}/acceptance`;
        await askAnyone('POST', path, hasAccount ? {} : { name, password });
        await onDone(invitation.businessId);
      }}
    >
      {!hasAccount && (
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
            wrong={refusals.field(sending.error, 'password')}
            onChange={setPassword}
          />
        </>
      )}
    </EntryForm>
  );
}
