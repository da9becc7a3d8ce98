import type { User } from './users.ts';

/** Somebody with a valid session. */
export interface SignedIn {
  readonly user: User & { readonly hasTwoFactor: boolean };
  readonly sessionId: string;
  /** `Set-Cookie` headers to answer with, when the session was prolonged. */
  readonly cookies: readonly string[];
}

/** Passwords, passkeys, one-time codes and the sessions they open. Nothing is loaded before it is first asked. */
export interface SignIn {
  /** True when a request carries a session's cookie, valid or not. */
  hasCookie(headers: Headers): boolean;
  whoIs(headers: Headers): Promise<SignedIn | null>;
  /** Answers a request below `/api/auth/`. */
  answer(request: Request): Promise<Response>;
  /** Whether it is the password of whoever is signed in. */
  isPassword(password: string, headers: Headers): Promise<boolean>;
  hashPassword(password: string): Promise<string>;
  /** `Set-Cookie` headers of a new session; empty when the password is wrong. */
  openSession(email: string, password: string, headers: Headers): Promise<readonly string[]>;
}
