import type { SessionView } from '@bookingsaas/server/contract/session';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Admin } from './admin.ts';
import type { Ask } from './api.ts';
import type { Known } from './loading/known.ts';
import type { Preferences } from './preferences.ts';

export type MemberBusiness = SessionView['businesses'][number];

/** What every page works with once somebody is signed in. */
export interface Console {
  readonly session: SessionView;
  /** The business at work. */
  readonly business: MemberBusiness;
  readonly admin: Admin;
  readonly ask: Ask;
  /** What was read before, by key: shown at once while it is read again. */
  readonly known: Known;
  readonly preferences: Preferences;
  switchTo(businessId: string): void;
  /** Reads the session again, such as after a business was renamed. */
  refresh(): Promise<void>;
  signOut(): Promise<void>;
}

export const ConsoleContext = createContext<Console | null>(null);

/** The console at work. Throws outside of it, which only a mistake in our own code can cause. */
export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (console === null) throw new Error('This part needs somebody signed in.');
  return console;
}
