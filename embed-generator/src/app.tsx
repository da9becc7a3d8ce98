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
  | { is: 'signed-out' }
  | { is: 'signed-in'; session: SessionView };

/** The console: somebody signs in, and then works. */
export function App({ preferences }: { readonly preferences: Preferences }): VNode {
  const [language, setLanguage] = useState<Language>(preferences.language);
  const [scheme, setScheme] = useState<Scheme>(preferences.scheme);
  const [state, setState] = useState<Session>({ is: 'asked' });
  const readSession = useMemo(() => sessionReader(setState), []);

  useEffect(() => void readSession(), []);
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
            {state.is === 'signed-out' && <Entry onSignedIn={readSession} isSignedIn={false} />}
            {state.is === 'signed-in' && (
              <Workplace
                session={state.session}
                preferences={preferences}
                refresh={readSession}
                onSignedOut={() => setState({ is: 'signed-out' })}
              />
            )}
          </ToastHost>
        </LocationProvider>
      </LanguageContext.Provider>
    </PreferenceContext.Provider>
  );
}

function sessionReader(setState: (state: Session) => void): () => Promise<void> {
  const ask = createAsk({ businessId: null, onSignedOut: () => {} });
  return async () => {
    try {
      const session = await ask<SessionView>('GET', '/v1/session');
      setState({ is: 'signed-in', session });
    } catch (error) {
      const isRefused = error instanceof ApiError && error.code.startsWith('auth.');
      setState({ is: isRefused ? 'signed-out' : 'unreachable' });
    }
  };
}
