import type { SessionView } from '@bookingsaas/server/contract/session';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createAdmin } from '../admin.ts';
import { createAsk } from '../api.ts';
import { ConsoleContext } from '../console-context.ts';
import type { Console } from '../console-context.ts';
import { createKnown } from '../loading/known.ts';
import { Entry } from '../entry/entry.tsx';
import { isEntryPath } from '../entry/entry-paths.ts';
import { HOME } from '../pages/index.ts';
import type { Preferences } from '../preferences.ts';
import { Start } from '../start/late-start.tsx';
import { NoBusiness } from './no-business.tsx';
import { Shell } from './shell.tsx';

const START = '/console/start';

/** The console of somebody signed in: setting up, or the pages around one of their businesses. */
export function Workplace({
  session,
  preferences,
  refresh,
  onSignedOut,
}: {
  readonly session: SessionView;
  readonly preferences: Preferences;
  refresh(): Promise<void>;
  /** `isEnded` when the session ended by itself or from elsewhere. */
  onSignedOut(isEnded: boolean): void;
}): VNode | null {
  const { path, route } = useLocation();
  const [chosenId, setChosenId] = useState(preferences.businessId);
  const [first = null] = session.businesses;
  const business = session.businesses.find((one) => one.id === chosenId) ?? first;

  // What was read of a business outlives a change of the session, such as of one's own name.
  const tools = useMemo(() => {
    if (business === null) return null;
    const ask = createAsk({ businessId: business.id, onSignedOut: () => onSignedOut(true) });
    const known = createKnown();
    return { ask, known, admin: createAdmin(ask, known.isHidden) };
  }, [business?.id]);

  const work = useMemo<Console | null>(() => {
    if (business === null || tools === null) return null;
    const { ask } = tools;
    return {
      ...tools,
      session,
      business,
      preferences,
      switchTo: choose,
      refresh,
      async signOut() {
        await ask('POST', '/auth/sign-out', {});
        onSignedOut(false);
      },
    };
  }, [session, tools]);

  const isOutside = path === '/console' || path === '/console/';
  const needsStart = business === null && session.mayAddBusinesses && path !== START;
  const goesTo = needsStart ? START : isOutside ? HOME : null;
  useEffect(() => {
    if (goesTo !== null) route(goesTo, true);
  }, [goesTo]);

  if (isEntryPath(path))
    return <Entry onSignedIn={refresh} onJoined={choose} signedInAs={session.user.email} />;
  if (business === null && !session.mayAddBusinesses) {
    return <NoBusiness email={session.user.email} onSignedOut={() => onSignedOut(false)} />;
  }
  if (goesTo !== null) return null;
  if (path === START) {
    return (
      <Start
        session={session}
        business={business}
        onOpened={(id) => {
          choose(id);
          return refresh();
        }}
      />
    );
  }
  if (work === null) return null;
  return (
    <ConsoleContext.Provider value={work} key={work.business.id}>
      <Shell />
    </ConsoleContext.Provider>
  );

  function choose(id: string): void {
    preferences.keep('business', id);
    setChosenId(id);
  }
}
