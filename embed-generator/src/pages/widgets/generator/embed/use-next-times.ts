import { unpackStarts } from '@bookingsaas/server/domain/availability/packed-starts';
import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../../../console-context.ts';

const MOST = 5;

/** The next free times of the first service, as they are written in a letter; none until they are known. */
export function useNextTimes(sealed: string | null, language: string): readonly string[] {
  const { ask } = useConsole();
  const [view, setView] = useState<WidgetView | null>(null);
  useEffect(() => {
    if (sealed === null) return;
    // Without them the button is still there.
    ask<WidgetView>('GET', `/v1/drafts/${sealed}`).then(setView, () => {});
  }, [sealed]);
  if (view === null) return [];
  const first = view.services[0];
  const format = new Intl.DateTimeFormat(language, {
    timeZone: view.business.timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const starts = unpackStarts((first && view.first[first.id]) ?? '');
  return starts.slice(0, MOST).map((start) => format.format(start));
}
