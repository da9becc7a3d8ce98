import type {
  ConflictResolution,
  GoogleCalendarChoice,
  GoogleCalendarInput,
  GoogleConsentView,
  GooglePage,
  GoogleSettingsPatch,
  GoogleWish,
} from '@bookingsaas/server/contract/connections';
import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../../api.ts';
import { useConsole } from '../../console-context.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import type { Loaded } from '../../loading/use-loaded.ts';
import { useToasts } from '../../ui/toasts.tsx';

/** Key of what was read, for whoever wants to hear that it changed. */
export const GOOGLE = 'google';

const PATH = '/v1/connections/google';
const AGAIN_MS = 20_000;

/** The account at Google and what can be done with it; each change shows the page the server answers with. */
export interface GoogleDesk {
  readonly loaded: Loaded<GooglePage>;
  readonly isLeaving: boolean;
  /** Goes to Google's consent page. */
  leave(wish: GoogleWish): void;
  set(patch: GoogleSettingsPatch): void;
  choose(calendarId: string, staffId: string, role: Role): void;
  forget(calendarId: string): void;
  listCalendars(): Promise<GoogleCalendarChoice[]>;
  addCalendar(input: GoogleCalendarInput): Promise<void>;
  sync(): Promise<GooglePage>;
  resolve(conflictId: string, decision: ConflictResolution): Promise<void>;
  disconnect(events: 'keep' | 'delete'): Promise<void>;
}

export interface Role {
  readonly blocks: boolean;
  readonly receives: boolean;
}

export function useGoogle(): GoogleDesk {
  const { ask, known } = useConsole();
  const { say } = useToasts();
  const refusals = useRefusals();
  const [isLeaving, setLeaving] = useState(false);
  const loaded = useLoaded(GOOGLE, () => readGoogle(ask));
  const show = (page: GooglePage) => {
    known.set(GOOGLE, page);
    known.renew('google-conflicts');
    if (loaded.state === 'ready') loaded.set(page);
  };
  const change = async (
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ) => show(await ask<GooglePage>(method, `${PATH}${path}`, body));
  const attempt = (work: Promise<void>) =>
    void work.catch((error: unknown) => {
      say(refusals.sentence(error));
      known.renew(GOOGLE);
    });

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') known.renew(GOOGLE);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, []);

  return {
    loaded,
    isLeaving,
    leave(wish) {
      setLeaving(true);
      ask<GoogleConsentView>('GET', `/integrations/google/auth?wish=${wish}`).then(
        ({ url }) => location.assign(url),
        (error: unknown) => {
          setLeaving(false);
          say(refusals.sentence(error));
        },
      );
    },
    set: (patch) => attempt(change('PATCH', '/settings', patch)),
    choose: (calendarId, staffId, role) =>
      attempt(change('PUT', `/calendars/${calendarId}/people/${staffId}`, role)),
    forget: (calendarId) => attempt(change('DELETE', `/calendars/${calendarId}`)),
    async listCalendars() {
      const { items } = await ask<{ items: GoogleCalendarChoice[] }>('GET', `${PATH}/calendars`);
      return items;
    },
    addCalendar: (input) => change('POST', '/calendars', input),
    async sync() {
      const page = await ask<GooglePage>('POST', `${PATH}/sync`);
      show(page);
      return page;
    },
    resolve: (conflictId, decision) =>
      change('POST', `/conflicts/${conflictId}/resolution`, decision),
    disconnect: (events) => change('POST', '/disconnection', { events }),
  };
}

/** The whole page in one request. */
function readGoogle(ask: Ask): Promise<GooglePage> {
  return ask<GooglePage>('GET', PATH);
}
