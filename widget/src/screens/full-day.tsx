import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { BookingModel } from '../booking-model.ts';
import type { LateProps } from '../late.tsx';
import type { Day } from '../time/days.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { WaitForm } from './wait-form.tsx';

/** Whether the visitor can wait for a time on a full day: not on one that is over, too far ahead, or when nobody works. */
export function canWaitOn({
  view,
  free,
  service,
}: BookingModel): ((day: Day) => boolean) | undefined {
  const { waitlist, openDays } = view;
  if (!waitlist) return undefined;
  const last = service?.lastDay ?? '9';
  return (day) =>
    free.isWhole && day >= free.today && day <= last && openDays.includes(weekdayOf(day));
}

/** A day without free times, and the way to be told when one frees. */
export function FullDay({ m, words, day }: LateProps & { readonly day: Day }): VNode {
  const [isAsked, ask] = useState(false);
  const opener = useReturnFocus(isAsked);
  const { format, view } = m;
  if (isAsked)
    return <WaitForm m={m} words={words} from={day} to={day} onClose={() => ask(false)} />;
  return (
    <Fragment>
      <h2 class="dt">
        <span>{format.title(day)}</span>
        <span>{format.title(day, true)}</span>
      </h2>
      <div class="note full" role="status">
        <p>{words.fullDay}</p>
        {view.waitlist && (
          <button class="se" ref={opener} onClick={() => ask(true)}>
            {words.tellMe}
          </button>
        )}
      </div>
    </Fragment>
  );
}

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function weekdayOf(day: Day): string {
  return WEEK[new Date(day).getUTCDay()] ?? '';
}
