import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { AppError } from '../../contract/app-error.ts';
import type { SignedIn } from '../../ports/sign-in.ts';
import type { AccountDeps } from '../../usecases/members/deps.ts';
import { visitOf } from './cors.ts';

export interface SessionEnv {
  Variables: { signedIn: SignedIn };
}

/** Lets only somebody signed in pass, whatever business they are in. */
export function sessionGate(accounts: AccountDeps) {
  return createMiddleware<SessionEnv>(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.set('signedIn', await signedInWriter(c, accounts));
    await next();
  });
}

/**
 * Who is signed in; a write has to come from a page of our own, for the browser sends the cookie along with any.
 * @throws AppError `auth.missing`, `auth.cross_site`
 */
export async function signedInWriter(
  c: Context,
  { signIn, publicUrl }: Pick<AccountDeps, 'signIn' | 'publicUrl'>,
): Promise<SignedIn> {
  const { headers } = c.req.raw;
  const signedIn = signIn.hasCookie(headers) ? await signIn.whoIs(headers) : null;
  if (signedIn === null) throw new AppError('auth.missing', { message: 'Sign in first' });
  if (!isRead(c)) requireOwnPage(c, publicUrl);
  for (const cookie of signedIn.cookies) c.header('Set-Cookie', cookie, { append: true });
  return signedIn;
}

/** @throws AppError `auth.cross_site` when the request comes from a page elsewhere, or from none that says so */
export function requireOwnPage(c: Context, publicUrl: string): void {
  const { origin, ownOrigins } = visitOf(c, new URL(publicUrl).origin);
  const isOwn =
    origin === undefined
      ? c.req.header('Sec-Fetch-Site') === 'same-origin'
      : ownOrigins.includes(origin);
  if (isOwn) return;
  throw new AppError('auth.cross_site', { message: 'Only our own pages may send this' });
}

function isRead(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}
