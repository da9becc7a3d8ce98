import type { MessageSummary } from '@bookingsaas/server/contract/message-summary';
import type { MessageView } from '@bookingsaas/server/contract/messages';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import type { Loaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { useLive } from '../../agenda/use-live.ts';
import { apiQueryOf } from '../message-addresses.ts';
import type { JournalShow } from '../message-addresses.ts';

const LOOK_AGAIN_MS = 3_000;
/** Whatever waits longer than this is not watched by the second. */
const SOON_MS = 20_000;
/** How long a delivery is waited for by the second. */
const FRESH_MS = 60_000;
/** The most the server lists at once. */
const LONGEST = 100;

interface Listed {
  readonly items: readonly MessageView[];
  readonly next: string | null;
}

/** The log as far as it was read, kept up to date. */
export interface JournalDesk {
  readonly loaded: Loaded<Listed>;
  readonly items: readonly MessageView[];
  /** Null until it was read. */
  readonly summary: MessageSummary | null;
  readonly isBusy: boolean;
  /** Why no more could be read. */
  readonly error: unknown;
  more(): void;
  reload(): void;
}

export function useJournal({
  show,
  booking,
}: {
  readonly show: JournalShow;
  /** Only of this one; empty for all. */
  readonly booking: string;
}): JournalDesk {
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  const lengthShown = useRef(0);
  const wanted = () => (booking === '' ? apiQueryOf(show, Date.now()) : { booking });
  const loaded = useLoaded<Listed>(`messages ${show} ${booking}`, () => {
    // Read again, it is as long as it was made.
    const limit = Math.min(LONGEST, Math.max(50, lengthShown.current));
    return admin.messages.list({ ...wanted(), limit: String(limit) });
  });
  const summary = useLoaded('message-summary', () => admin.messages.summary());
  const items = loaded.state === 'ready' ? loaded.value.items : [];
  lengthShown.current = items.length;
  const reload = () => {
    if (loaded.state === 'ready') loaded.reload();
    if (summary.state === 'ready') summary.reload();
  };
  useLive(reload);
  useEffect(() => {
    if (!items.some(isOnItsWay)) return undefined;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [items]);

  return {
    loaded,
    items,
    summary: summary.state === 'ready' ? summary.value : null,
    isBusy,
    error,
    reload,
    more: () =>
      send(async () => {
        if (loaded.state !== 'ready') return;
        const cursor = loaded.value.next ?? '';
        const page = await admin.messages.list({ ...wanted(), cursor });
        loaded.set({ ...page, items: [...loaded.value.items, ...page.items] });
      }),
  };
}

function isOnItsWay({ state, channel, reason, dueAt, updatedAt }: MessageView): boolean {
  if (state === 'sending') return true;
  const isFresh = Date.now() - Date.parse(updatedAt) < FRESH_MS;
  if (state === 'accepted' || state === 'sent') return channel !== 'email' && isFresh;
  return state === 'planned' && reason === null && Date.parse(dueAt) - Date.now() < SOON_MS;
}
