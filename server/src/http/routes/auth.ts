import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import { addressOf } from '../middleware/address.ts';
import { bodyOf, STATUS } from '../middleware/errors.ts';
import { requireOwnPage } from '../middleware/session.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { refusalOf } from './auth/refusals.ts';

/** What of the sign-in library is open, below `/api/auth`; all else of it is not there. */
const OPEN: readonly Entry[] = [
  { method: 'POST', path: '/sign-in/email', isAttempt: true },
  { method: 'POST', path: '/sign-up/email', isAttempt: true },
  { method: 'POST', path: '/sign-out' },
  { method: 'POST', path: '/request-password-reset', isAttempt: true },
  { method: 'POST', path: '/reset-password', isAttempt: true },
  { method: 'POST', path: '/change-password', isAttempt: true },
  { method: 'POST', path: '/update-user' },
  { method: 'POST', path: '/change-email', isAttempt: true, asksPassword: true },
  { method: 'GET', path: '/verify-email' },
  { method: 'POST', path: '/two-factor/enable', isAttempt: true },
  { method: 'POST', path: '/two-factor/disable', isAttempt: true },
  { method: 'POST', path: '/two-factor/get-totp-uri', isAttempt: true },
  { method: 'POST', path: '/two-factor/verify-totp', isAttempt: true },
  { method: 'POST', path: '/two-factor/verify-backup-code', isAttempt: true },
  { method: 'POST', path: '/two-factor/generate-backup-codes', isAttempt: true },
  { method: 'GET', path: '/passkey/generate-register-options' },
  { method: 'POST', path: '/passkey/verify-registration' },
  { method: 'GET', path: '/passkey/generate-authenticate-options' },
  { method: 'POST', path: '/passkey/verify-authentication', isAttempt: true },
  { method: 'GET', path: '/passkey/list-user-passkeys' },
  { method: 'POST', path: '/passkey/delete-passkey' },
  { method: 'POST', path: '/passkey/update-passkey' },
];

interface Entry {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Something could be guessed with it: counted more strictly. */
  readonly isAttempt?: true;
  /** A browser left open is not enough: the body brings the password too. */
  readonly asksPassword?: true;
}

/** Signing in and out, passkeys and one-time codes. Refusals are told as everywhere else. */
export function addAuthRoutes(app: App, { accounts, limits, isBehindProxy, log }: HttpParts): void {
  for (const entry of OPEN) {
    app.on(entry.method, `/api/auth${entry.path}`, async (c) => {
      c.header('Cache-Control', 'no-store');
      const address = addressOf(c, isBehindProxy);
      const body = entry.method === 'GET' ? undefined : await jsonText(c);
      if (entry.method === 'POST') requireOwnPage(c, accounts.publicUrl);
      if (entry.isAttempt) await limits.attempt(address, emailIn(body));
      else await limits.read(address);
      if (entry.asksPassword) await requirePassword(accounts, c, body);
      const answer = await accounts.signIn.answer(forLibrary(c, { address, body }));
      if (answer.status < 400) return kept(answer, withoutToken(await answer.text()));
      const refusal = refusalOf(answer.status, await answer.text());
      if (STATUS[refusal.code] >= 500) log.error({ err: refusal }, 'Sign-in failed');
      return kept(answer, JSON.stringify(bodyOf(refusal)), STATUS[refusal.code]);
    });
  }

  // The library names the page it was asked for by its public address, under whatever name it was reached.
  function forLibrary(
    c: Context<HttpEnv>,
    { address, body }: { address: string; body: string | undefined },
  ): Request {
    const { pathname, search } = new URL(c.req.url);
    const headers = new Headers(c.req.raw.headers);
    headers.set('X-Bookings-Address', address);
    if (body !== undefined) {
      headers.set('Origin', new URL(accounts.publicUrl).origin);
      headers.set('Content-Type', 'application/json');
    }
    return new Request(new URL(`${pathname}${search}`, accounts.publicUrl), {
      method: c.req.method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }
}

async function requirePassword(
  { signIn }: HttpParts['accounts'],
  c: Context<HttpEnv>,
  body: string | undefined,
): Promise<void> {
  const password = textIn(body, 'password');
  if (password !== null && (await signIn.isPassword(password, c.req.raw.headers))) return;
  throw new AppError('auth.wrong_password', { message: 'The password does not match' });
}

/** The body, checked as far as that it is sent as JSON; none is an empty object. */
async function jsonText(c: Context<HttpEnv>): Promise<string> {
  const text = await c.req.text();
  if (text === '') return '{}';
  if (/^application\/json\b/iu.test(c.req.header('Content-Type') ?? '')) return text;
  throw new AppError('request.unsupported_type', { message: 'Send application/json' });
}

function kept(answer: Response, text: string, status: number = answer.status): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store', 'Content-Type': 'application/json' });
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return new Response(text, { status, headers });
}

// The session belongs in the cookie alone, where no script can read it.
function withoutToken(text: string): string {
  if (!text.startsWith('{')) return text;
  const { token: _, ...rest } = Object(JSON.parse(text));
  return JSON.stringify(rest);
}

function emailIn(body: string | undefined): string | null {
  return textIn(body, 'email')?.toLowerCase().slice(0, 254) ?? null;
}

function textIn(body: string | undefined, name: string): string | null {
  try {
    const text: unknown = Object(JSON.parse(body ?? ''))[name];
    return typeof text === 'string' ? text : null;
  } catch (cause) {
    throw new AppError('request.invalid', { message: 'The body is not JSON', cause });
  }
}
