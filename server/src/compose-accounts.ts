import type { Config } from './config.ts';
import type { AccountsDatabase } from './db/accounts-database.ts';
import { createSignIn } from './integrations/auth/sign-in.ts';
import type { Log } from './ports/log.ts';
import type { Mail } from './ports/mail.ts';
import type { Core } from './usecases/core.ts';
import {
  sendAddressLink,
  sendConfirmLink,
  sendPasswordLink,
} from './usecases/members/account-mail.ts';
import type { AccountDeps } from './usecases/members/deps.ts';

interface AccountParts {
  readonly database: AccountsDatabase;
  readonly keys: { readonly present: string; readonly previous: readonly string[] };
  readonly mail: Mail;
  readonly log: Log;
}

/** Wires who can sign in, and the letters that let them. */
export function composeAccounts(
  { publicUrl, isSignUpOpen }: Pick<Config, 'publicUrl' | 'isSignUpOpen'>,
  core: Core,
  { database, keys, mail, log }: AccountParts,
): AccountDeps {
  const letters = { mail, publicUrl };
  return {
    ...core,
    mail,
    isSignUpOpen,
    signIn: createSignIn({
      database,
      secrets: core.secrets,
      log,
      secretKey: keys.present,
      previousSecretKeys: keys.previous,
      publicUrl,
      isSignUpOpen,
      sendPasswordLink: (to) => sendPasswordLink(letters, to),
      sendConfirmLink: (to) => sendConfirmLink(letters, to),
      confirmAddress: (id) => core.store.write((tx) => tx.users.confirm(id)),
      sendAddressLink: (to) => sendAddressLink(letters, to),
    }),
  };
}
