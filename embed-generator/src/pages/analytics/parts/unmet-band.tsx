import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { Icon } from '../../../ui/icon.tsx';
import { shareWords } from '../words.ts';
import type { Said } from '../words.ts';

type Unmet = Analytics['unmet'];

/** The time most visitors looked for in vain, and the way to its hours; nothing when there was none. */
export function UnmetBand({
  said,
  unmet,
}: {
  readonly said: Said;
  readonly unmet: Unmet;
}): VNode | null {
  const { texts, number, weekday } = said;
  const [first] = unmet.times;
  if (first === undefined || first.visitors < LEAST) return null;
  const day = weekday(first.weekday);
  return (
    <section class="unmet-band" aria-labelledby="unmet-band">
      <Icon name="schedules" />
      <p id="unmet-band">
        <strong>
          {texts.looked(first.visitors, number(first.visitors), texts.timeOf(day, first.part))}
        </strong>{' '}
        <span class="main-words">{texts.inVain}</span>{' '}
        <span class="soft">{texts.shareOfUnmet(shareWords(first.share, said))}</span>
      </p>
      <a class="button accent" href={scheduleAddress(first.schedule, first.weekday)}>
        {texts.openSchedule(day)}
      </a>
    </section>
  );
}

/** The page of opening hours, at that day. */
export function scheduleAddress(schedule: string | null, day: string): string {
  return `/console/schedules${schedule === null ? '' : `/${schedule}`}?day=${day}`;
}

// One visitor is no demand.
const LEAST = 2;
