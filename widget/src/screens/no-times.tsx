import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { chooseDay, chooseStaff } from '../flow.ts';
import { soonest } from '../free-times.ts';
import { fill } from '../i18n/fill.ts';
import type { LateProps } from '../late.tsx';
import type { Day } from '../time/days.ts';
import { lastDayOf } from '../time/days.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { WaitForm } from './wait-form.tsx';
import { dayIn } from '../time/zone.ts';

/** Why there is nothing to pick in this month, and the way to the next free time. */
export function NoTimes({ m, words, isFailed }: LateProps & { readonly isFailed: boolean }): VNode {
  const { free, format, flow, person, people, set } = m;
  const { phone } = m.view.business;
  const [isWaiting, wait] = useState(false);
  const waiter = useReturnFocus(isWaiting);

  // Who is free sooner can only be said when everybody's month is known.
  useEffect(() => {
    if (isFailed || !flow.staff) return;
    const months = people.map(({ id }) => m.store.load(flow.service ?? '', id, free.month));
    void Promise.all(months).then(() => set((now) => now));
  }, [isFailed, flow.staff, free.month]);

  if (isFailed) {
    return (
      <div class="note" role="alert">
        <b>{words.busy}</b>
        <button class="se" onClick={leaving(() => m.load(free.month))}>
          {m.words.retry}
        </button>
      </div>
    );
  }
  if (isWaiting) {
    const [first, to] = [`${free.month}-01`, lastDayOf(free.month)];
    const from = first > free.today ? first : free.today;
    return <WaitForm m={m} words={words} from={from} to={to} onClose={() => wait(false)} />;
  }
  const next = free.next && dayIn(flow.zone, free.next);
  const known = m.store.read(flow.service ?? '', flow.staff, free.month);
  const isPaused = !next && known?.isPaused;
  const sooner = flow.staff ? soonest(people, flow, m) : null;
  return (
    <div class="note" role="status">
      <b>{isPaused ? words.paused : title()}</b>
      {isPaused && <p>{words.pausedNote}</p>}
      {next ? (
        <p>{fill(words.nextFree, format.day(next))}</p>
      ) : (
        phone && <p>{fill(words.reach, phone)}</p>
      )}
      {next && (
        <button class="go" onClick={leaving(() => set(chooseDay, next))}>
          {fill(words.see, format.day(next))}
        </button>
      )}
      {sooner && (
        <button class="se" onClick={leaving(() => set(chooseStaff, sooner.person.id, free.month))}>
          {fill(words.sooner, sooner.person.name, weekdayAndNumber(dayIn(flow.zone, sooner.start)))}
        </button>
      )}
      {m.view.waitlist && !isPaused && (
        <button class="lk" ref={waiter} onClick={() => wait(true)}>
          {words.tellMe}
        </button>
      )}
    </div>
  );

  // Left to itself, American English writes `3 Thursday`.
  function weekdayAndNumber(day: Day): string {
    const weekday = format.day(day, { day: undefined, month: undefined });
    return `${weekday} ${Number(day.slice(8))}`;
  }

  function title(): string {
    const month = format.day(free.month, { weekday: undefined, day: undefined });
    if (flow.staff && person) return fill(words.emptyWith, person.name, month);
    return next ? fill(words.empty, month) : words.full;
  }
}

// The pressed button goes away with its note: the focus goes to the month, which stays, and its keys go on from there.
function leaving(act: () => void): (event: { readonly currentTarget: Element }) => void {
  return ({ currentTarget }) => {
    currentTarget.closest('.main')?.querySelector('h2')?.focus();
    act();
  };
}
