import { Fragment, h } from 'preact';
import type { VNode } from 'preact';
import type { BookingModel } from '../booking-model.ts';
import { chooseDay, chooseStart, goOn, showMonth } from '../flow.ts';
import { hourIn } from '../time/zone.ts';
import { MonthGrid } from '../ui/month-grid.tsx';

/** Month, day and time, all on one screen. */
export function PickTime({ m }: { readonly m: BookingModel }): VNode {
  const { free, flow, words, format, set, service, late } = m;
  const starts = (free.day && free.days.get(free.day)) || [];
  const isEmpty = free.isReady && !free.day;
  const isSlow = !free.isReady && m.wait === 'slow';
  const isFailed = !free.isReady && m.wait === 'failed';
  const chosen = starts.find((start) => start === flow.start);
  return (
    <div class="main time">
      <MonthGrid
        month={free.month}
        day={free.day}
        cursor={flow.cursor}
        today={free.today}
        countOf={(day) => free.days.get(day)?.length ?? (free.isWhole ? 0 : undefined)}
        isOpenable={late?.canWaitOn(m)}
        isLastMonth={isEmpty && !free.next}
        isLoading={isSlow}
        keys={late?.dayByKey}
        words={words}
        format={format}
        onMonth={(month) => set(showMonth, month)}
        onDay={(day) => set(chooseDay, day)}
        onNone={(day) =>
          free.isWhole && m.log.events.push(['empty', { service: flow.service, day }])
        }
        onCursor={(day) => late && set(late.moveCursor, day, free.month)}
        onNear={m.load}
      />
      {free.day && late && <late.ZoneChoice m={m} words={late.words} />}
      {isSlow && late ? (
        <late.Bones />
      ) : (
        <div class="day">
          {free.day &&
            (late && free.isWhole && !starts.length ? (
              <late.FullDay key={free.day} m={m} words={late.words} day={free.day} />
            ) : (
              times(free.day)
            ))}
          {(isEmpty || isFailed) &&
            (late ? (
              <late.NoTimes m={m} words={late.words} isFailed={isFailed} />
            ) : (
              m.wait === 'failed' && <Unreached m={m} />
            ))}
        </div>
      )}
    </div>
  );

  function times(day: string): VNode {
    return (
      <Fragment>
        <h2 class="dt">
          <span>{format.title(day)}</span>
          <span>{format.title(day, true)}</span>
        </h2>
        {part(words.morning, 0, 12)}
        {part(words.afternoon, 12, 17)}
        {part(words.evening, 17, 24)}
        <div class="bar">
          {chosen && (
            <p>
              {format.title(day)}
              <b>{format.range(chosen, chosen + (service?.durationMin ?? 0) * 6e4, flow.zone)}</b>
            </p>
          )}
          <button
            class={chosen ? 'go' : 'go off'}
            aria-disabled={!chosen}
            onClick={() => chosen && set(goOn)}
          >
            {chosen ? words.go : words.chooseTime}
          </button>
        </div>
      </Fragment>
    );
  }

  function part(name: string, from: number, to: number): VNode | false {
    const some = starts.filter((start) => {
      const hour = hourIn(flow.zone, start);
      return hour >= from && hour < to;
    });
    return (
      some.length > 0 && (
        <section>
          <h3>{name}</h3>
          <div class="ts">
            {some.map((start) => (
              <button
                class="ti"
                aria-pressed={start === chosen}
                onClick={() => set(chooseStart, start)}
              >
                {format.time(start, flow.zone)}
              </button>
            ))}
          </div>
        </section>
      )
    );
  }
}

/** That nothing can be shown because nothing can be loaded, in the words and the style that are already here. */
export function Unreached({ m }: { readonly m: BookingModel }): VNode {
  return (
    <div role="alert">
      <p class="dt">{m.words.down}</p>
      <button class="go" onClick={() => m.load(m.free.month)}>
        {m.words.retry}
      </button>
    </div>
  );
}
