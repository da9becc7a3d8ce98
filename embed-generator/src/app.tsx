import type { SessionView } from '@bookingsaas/server/contract/session';
import type { VNode } from 'preact';
import { LocationProvider } from 'preact-iso';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ApiError, createAsk } from './api.ts';
import { Entry } from './entry/entry.tsx';
import { LanguageContext } from './i18n/language.ts';
import type { Language } from './i18n/language.ts';
import type { Preferences, Scheme } from './preferences.ts';
import { PreferenceContext } from './preference-context.ts';
import { Workplace } from './shell/workplace.tsx';
import { Unreachable } from './shell/unreachable.tsx';
import { ToastHost } from './ui/toasts.tsx';

type Session =
  | { is: 'asked' }
  | { is: 'unreachable' }
  /** `isEnded` when it was not by choice, such as from another device. */
  | { is: 'signed-out'; isEnded: boolean }
  | { is: 'signed-in'; session: SessionView };

/** The console: somebody signs in, and then works. */
export function App({ preferences }: { readonly preferences: Preferences }): VNode {
  const [language, setLanguage] = useState<Language>(preferences.language);
  const [scheme, setScheme] = useState<Scheme>(preferences.scheme);
  const [state, setState] = useState<Session>({ is: 'asked' });
  const readSession = useMemo(() => sessionReader(setState), []);

  useEffect(() => void readSession(), []);
  useReturn(state.is === 'signed-in', readSession);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = scheme;
  }, [language, scheme]);

  const chosen = useMemo(
    () => ({
      language,
      scheme,
      chooseLanguage(value: Language) {
        preferences.keep('language', value);
        setLanguage(value);
      },
      chooseScheme(value: Scheme) {
        preferences.keep('scheme', value);
        setScheme(value);
      },
    }),
    [language, scheme],
  );

  return (
    <PreferenceContext.Provider value={chosen}>
      <LanguageContext.Provider value={language}>
        <LocationProvider scope="/console">
          <ToastHost>
            {state.is === 'unreachable' && <Unreachable retry={readSession} />}
            {state.is === 'signed-out' && (
              <Entry
                onSignedIn={readSession}
                onJoined={(id) => preferences.keep('business', id)}
                signedInAs={null}
                wasSignedIn={state.isEnded}
              />
            )}
            {state.is === 'signed-in' && (
              <Workplace
                session={state.session}
                preferences={preferences}
                refresh={readSession}
                onSignedOut={(isEnded) => setState({ is: 'signed-out', isEnded })}
              />
            )}
          </ToastHost>
        </LocationProvider>
      </LanguageContext.Provider>
    </PreferenceContext.Provider>
  );
}

/** Asks who is signed in. What is known stays as it is unless the answer differs. */
function sessionReader(setState: (change: (before: Session) => Session) => void) {
  const ask = createAsk({ businessId: null, onSignedOut: () => {} });
  return async (): Promise<void> => {
    try {
      // Without a session the answer is empty.
      const session = await ask<SessionView | undefined>('GET', '/v1/session');
      setState((before) => (session === undefined ? ended(before) : signedIn(before, session)));
    } catch (error) {
      const isRefused = error instanceof ApiError && error.code.startsWith('auth.');
      // A page somebody works on stays while the server is silent; it says so itself.
      setState((before) => {
        if (isRefused) return ended(before);
        return before.is === 'signed-in' ? before : { is: 'unreachable' };
      });
    }
  };
}

function ended(before: Session): Session {
  if (before.is === 'signed-out') return before;
  return { is: 'signed-out', isEnded: before.is === 'signed-in' };
}

function signedIn(before: Session, session: SessionView): Session {
  const isSame =
    before.is === 'signed-in' && JSON.stringify(before.session) === JSON.stringify(session);
  return isSame ? before : { is: 'signed-in', session };
}

/** A tab somebody comes back to learns whether it is still signed in, and in which role. */
function useReturn(isSignedIn: boolean, readSession: () => Promise<void>): void {
  useEffect(() => {
    if (!isSignedIn) return;
    const look = () => {
      if (document.visibilityState === 'visible') void readSession();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [isSignedIn]);
}
