import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useTexts } from '../i18n/language.ts';
import { HOME } from '../pages/index.ts';
import { entryPathOf } from './entry-paths.ts';
import { entryTexts } from './i18n/entry-texts.ts';
import { ConfirmAddress } from './confirm-address.tsx';
import { ForgottenPassword } from './forgotten-password.tsx';
import { Invitation } from './invitation.tsx';
import { ResetPassword } from './reset-password.tsx';
import { SetUp } from './set-up.tsx';
import { SignIn } from './sign-in.tsx';
import { SignUp } from './sign-up.tsx';

/** What is shown before the console: signing in, and the pages that links lead to. */
export function Entry({
  signedInAs,
  wasSignedIn = false,
  onSignedIn,
  onJoined,
}: {
  /** The address of whoever is signed in; null for nobody. */
  readonly signedInAs: string | null;
  /** True when a session ended under somebody's hands. */
  readonly wasSignedIn?: boolean;
  onSignedIn(): Promise<void>;
  /** Somebody became a member of a business, which they will want to see. */
  onJoined(businessId: string): void;
}): VNode {
  const texts = useTexts(entryTexts);
  const { path, query, route } = useLocation();
  const token = query['token'] ?? '';
  const arrive = async (to: string) => {
    // The token leaves the address before anything else is loaded.
    route(to, true);
    await onSignedIn();
  };
  switch (entryPathOf(path)) {
    case 'setup':
      return <SetUp token={token} onDone={arrive} />;
    case 'invitation':
      return (
        <Invitation
          token={token}
          signedInAs={signedInAs}
          onSignedIn={onSignedIn}
          onDone={(businessId) => {
            onJoined(businessId);
            return arrive(HOME);
          }}
        />
      );
    case 'forgotten-password':
      return <ForgottenPassword />;
    case 'reset-password':
      return <ResetPassword token={token} onDone={() => arrive('/console/')} />;
    case 'new-address':
      return (
        <ConfirmAddress
          title={texts.newAddress}
          lead={texts.newAddressLead}
          token={token}
          onDone={() => arrive('/console/settings/account')}
        />
      );
    case 'confirm':
      return (
        <ConfirmAddress
          title={texts.confirmTitle}
          lead={texts.confirmLead}
          token={token}
          onDone={() => arrive('/console/start')}
        />
      );
    case 'sign-up':
      return <SignUp />;
    case null:
      return (
        <SignIn {...(wasSignedIn ? { lead: texts.sessionEnded } : {})} onSignedIn={onSignedIn} />
      );
  }
}
