import type { Mail } from '../../ports/mail.ts';
import type { SignIn } from '../../ports/sign-in.ts';
import type { Core } from '../core.ts';

/** What the verbs about people with accounts work with. */
export interface AccountDeps extends Pick<Core, 'store' | 'secrets' | 'clock' | 'publicUrl'> {
  readonly signIn: SignIn;
  readonly mail: Mail;
  /** Whether anybody may make an account and a business. */
  readonly isSignUpOpen: boolean;
}
