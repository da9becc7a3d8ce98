import type { SignIn } from '../../ports/sign-in.ts';
import { cookiesOf } from './cookies.ts';
import type { Library, LibrarySetup } from './library.ts';

/** Sign-in by better-auth, which is loaded when somebody first signs in or comes with a session. */
export function createSignIn(setup: LibrarySetup): SignIn {
  let loading: Promise<Library> | undefined;
  const library = (): Promise<Library> => {
    loading ??= import('./library.ts').then(({ createLibrary }) => createLibrary(setup));
    return loading;
  };
  const { sessionCookie } = cookiesOf(setup.publicUrl);

  return {
    hasCookie: (headers) => namesOf(headers.get('Cookie') ?? '').includes(sessionCookie),

    async whoIs(headers) {
      const { api } = await library();
      const found = await api.getSession({ headers, returnHeaders: true });
      if (found.response === null) return null;
      const { user, session } = found.response;
      return {
        user: {
          id: user.id,
          name: user.name,
          email: user.email,
          hasTwoFactor: user.twoFactorEnabled === true,
        },
        sessionId: session.id,
        cookies: found.headers.getSetCookie(),
      };
    },

    async answer(request) {
      const { handler } = await library();
      return handler(request);
    },

    async hashPassword(password) {
      const { $context } = await library();
      const context = await $context;
      return context.password.hash(password);
    },

    async isPassword(password, headers) {
      const { api } = await library();
      const answer = await api.verifyPassword({ body: { password }, headers, asResponse: true });
      return answer.ok;
    },

    async openSession(email, password, headers) {
      const { api } = await library();
      const answer = await api.signInEmail({
        body: { email, password },
        headers,
        asResponse: true,
      });
      return answer.ok ? answer.headers.getSetCookie() : [];
    },
  };
}

function namesOf(cookies: string): string[] {
  return cookies.split(';').map((pair) => pair.slice(0, Math.max(0, pair.indexOf('='))).trim());
}
