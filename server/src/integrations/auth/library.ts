import { createHash, createHmac } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import type { Log } from '../../ports/log.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { cookiesOf } from './cookies.ts';
import { TABLES } from './tables.ts';

/** What the library is set up with. */
export interface LibrarySetup {
  readonly database: Kysely<unknown>;
  readonly secrets: Pick<Secrets, 'newId'>;
  readonly log: Log;
  /** Keys cookies and the secrets of one-time codes. */
  readonly secretKey: string;
  /** Former keys, newest first: they open the secrets of one-time codes that were set up with them. */
  readonly previousSecretKeys: readonly string[];
  readonly publicUrl: string;
  readonly isSignUpOpen: boolean;
  readonly sendPasswordLink: SendLink;
  readonly confirmAddress: (userId: string) => Promise<void>;
  /** To the address of somebody who made an account by themselves. */
  readonly sendConfirmLink: SendLink;
  /** To an address somebody wants to sign in with from now on. */
  readonly sendAddressLink: SendLink;
}

type SendLink = (to: {
  name: string;
  email: string;
  token: string;
  languages: string;
}) => Promise<void>;

export type Library = ReturnType<typeof createLibrary>;

/** Header in which a request brings the address it came from. */
export const ADDRESS_HEADER = 'x-bookings-address';

const HOUR = 3600;

/** better-auth on our tables. Loading it takes up to a second: `sign-in.ts` does it late. */
export function createLibrary(setup: LibrarySetup) {
  const { publicUrl, log } = setup;
  const { prefix, isSecure } = cookiesOf(publicUrl);
  const ring = [setup.secretKey, ...setup.previousSecretKeys].map(forAccounts);
  return betterAuth({
    appName: 'BookingSaaS',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secrets: ring,
    // What was written before values named their key.
    secret: ring.at(-1)?.value ?? '',
    trustedOrigins: [new URL(publicUrl).origin],
    // As `sqlite` on both engines: instants are then ISO texts and flags 0 or 1, so that the columns are the same.
    database: { db: setup.database, type: 'sqlite', transaction: false },
    ...TABLES.core,
    // An address counts from when the link sent to it was opened.
    user: { ...TABLES.core.user, changeEmail: { enabled: true } },
    emailVerification: {
      expiresIn: HOUR,
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: async ({ user, token }, request) => {
        // Only who made an account and never opened a link is unconfirmed.
        const send = user.emailVerified ? setup.sendAddressLink : setup.sendConfirmLink;
        await send(linkTo(user, token, request));
      },
    },
    session: {
      ...TABLES.core.session,
      expiresIn: 30 * 24 * HOUR,
      updateAge: HOUR,
      freshAge: 24 * HOUR,
    },
    // Links are looked up by a hash, so that a copy of the database opens nothing.
    verification: { ...TABLES.core.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: !setup.isSignUpOpen,
      // Else anybody could wait, with a passkey, in an account made with somebody else's address.
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      // The link came by mail, so it proves the address too.
      onPasswordReset: async ({ user }) => setup.confirmAddress(user.id),
      sendResetPassword: async ({ user, token }, request) =>
        setup.sendPasswordLink(linkTo(user, token, request)),
    },
    plugins: [
      twoFactor({ issuer: 'BookingSaaS', schema: TABLES.twoFactor }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'BookingSaaS',
        origin: new URL(publicUrl).origin,
        schema: TABLES.passkey,
      }),
    ],
    // Our own limits count before the library is asked.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: prefix,
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/api' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Migrations and their tests see to the tables; the check would introspect Postgres as SQLite.
      database: {
        generateId: ({ model }) => setup.secrets.newId(PREFIXES[model] ?? 'aut'),
        validateSchema: false,
      },
    },
    logger: { level: 'warn', log: logTo(log) },
  });
}

/** A key of its own for accounts; its number tells keys apart without telling anything of them. */
function forAccounts(secretKey: string): { version: number; value: string } {
  const number = createHash('sha256').update(`accounts key:${secretKey}`).digest();
  return {
    version: number.readUInt32BE(),
    value: createHmac('sha256', secretKey).update('accounts').digest('base64url'),
  };
}

const PREFIXES: Readonly<Record<string, string>> = {
  user: 'usr',
  session: 'ses',
  account: 'acc',
  passkey: 'pky',
};

function linkTo(
  { name, email }: { name: string; email: string },
  token: string,
  request: Request | undefined,
): Parameters<SendLink>[0] {
  return { name, email, token, languages: request?.headers.get('Accept-Language') ?? '' };
}

function logTo(log: Log): (level: string, message: string, ...more: unknown[]) => void {
  return (level, message, first) => {
    const fields = first instanceof Error ? { err: first } : {};
    if (level === 'error') log.error(fields, `Sign-in: ${message}`);
    // Wrong passwords and unknown addresses are everyday events of a sign-in page.
    else log.debug(fields, `Sign-in: ${message}`);
  };
}
