import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { HOME } from '../pages/index.ts';
import { entryPathOf } from './entry-paths.ts';
import { ForgottenPassword } from './forgotten-password.tsx';
import { Invitation } from './invitation.tsx';
import { ResetPassword } from './reset-password.tsx';
import { SetUp } from './set-up.tsx';
import { SignIn } from './sign-in.tsx';

/** What is shown before the console: signing in, and the pages that links lead to. */
export function Entry({
  isSignedIn,
  onSignedIn,
}: {
  readonly isSignedIn: boolean;
  onSignedIn(): Promise<void>;
}): VNode {
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
          isSignedIn={isSignedIn}
          onSignedIn={onSignedIn}
          onDone={() => arrive(HOME)}
        />
      );
    case 'forgotten-password':
      return <ForgottenPassword />;
    case 'reset-password':
      return <ResetPassword token={token} />;
    case null:
      return <SignIn onSignedIn={onSignedIn} />;
  }
}
