import { Fragment, h } from 'preact';
import type { VNode } from 'preact';
import { fill } from '../i18n/fill.ts';
import { dayIn, hourIn } from '../time/zone.ts';
import { monthOf } from '../time/days.ts';
import { Icon } from '../ui/icons.tsx';
import { MonthGrid } from '../ui/month-grid.tsx';
import { Bones } from '../skeleton.tsx';
import type { BookingModel } from '../use-booking.ts';

/** Month, day and time, all on one screen. */
export function PickTime({ m }: { readonly m: BookingModel }): VNode {
  const { free, flow, words, format, dispatch, service } = m;
  const starts = free.status === 'ready' && free.day ? (free.days.get(free.day) ?? []) : [];
  const isEmpty = free.status === 'ready' && !free.day;
  const isSlow = free.status === 'slow';
  const chosen = flow.start !== null && starts.includes(flow.start) ? flow.start : null;
  const ZoneChoice = m.late?.ZoneChoice;
  return (
    <main class="main time">
      <MonthGrid
        month={free.month}
        day={free.day}
        today={free.today}
        countOf={(day) => free.days.get(day)?.length ?? 0}
        isLastMonth={isEmpty && free.next === null}
        isLoading={isSlow}
        words={words}
        format={format}
        onMonth={(month) => dispatch({ do: 'show-month', month })}
        onDay={(day) => dispatch({ do: 'choose-day', day })}
        onNear={free.load}
      />
      {!isEmpty && (m.late && ZoneChoice ? <ZoneChoice m={m} words={m.late.words} /> : <p class="zone">{zoneName()}</p>)}
      {isSlow ? (
        <Bones />
      ) : (
        <div class="day">
          {isEmpty ? <NoTimes m={m} /> : times()}
          {free.status === 'failed' && failure()}
        </div>
      )}
    </main>
  );

  function zoneName(): VNode {
    return (
      <Fragment>
        <Icon name="globe" />
        {format.zone(flow.zone)}
      </Fragment>
    );
  }

  function times(): VNode {
    if (!free.day) return <Fragment />;
    return (
      <Fragment>
        <h2 class="dt">
          <span>{format.title(free.day)}</span>
          <span>{format.title(free.day, true)}</span>
        </h2>
        {part(words.morning, 0, 12)}
        {part(words.afternoon, 12, 17)}
        {part(words.evening, 17, 24)}
        <div class={chosen === null ? 'bar off' : 'bar'}>
          {chosen !== null && (
            <p>
              {format.title(free.day)}
              <b>{format.range(chosen, chosen + (service?.durationMin ?? 0) * 6e4, flow.zone)}</b>
            </p>
          )}
          <button type="button" class="go" aria-disabled={chosen === null} onClick={m.goOn}>
            {chosen === null ? words.chooseTime : words.go}
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
                type="button"
                class="ti"
                aria-pressed={start === chosen}
                onClick={() => dispatch({ do: 'choose-start', start })}
              >
                {format.time(start, flow.zone)}
              </button>
            ))}
          </div>
        </section>
      )
    );
  }

  function failure(): VNode {
    return (
      <div class="note" role="alert">
        <b>{words.down}</b>
        <button type="button" class="se" onClick={() => free.load(free.month)}>
          {words.retry}
        </button>
      </div>
    );
  }
}

function NoTimes({ m }: { readonly m: BookingModel }): VNode {
  const { free, words, format, flow, person, dispatch } = m;
  const month = format.monthName(free.month);
  const next = free.next === null ? null : dayIn(flow.zone, free.next);
  const { phone } = m.view.business;
  const { sooner } = free;
  const soonerDay = sooner && dayIn(flow.zone, sooner.start);
  return (
    <div class="note" role="status">
      <b>{next === null && !person ? words.full : person ? fill(words.emptyWith, person.name, month) : fill(words.empty, month)}</b>
      {next ? <p>{fill(words.nextFree, format.day(next))}</p> : phone && <p>{fill(words.reach, phone)}</p>}
      {next && (
        <button type="button" class="go" onClick={() => dispatch({ do: 'choose-day', day: next })}>
          {fill(words.see, format.day(next))}
        </button>
      )}
      {sooner && soonerDay && (
        <button
          type="button"
          class="se"
          onClick={() => dispatch({ do: 'choose-staff', staff: sooner.person.id, month: monthOf(soonerDay) })}
        >
          {fill(words.sooner, sooner.person.name, format.shortDay(soonerDay))}
        </button>
      )}
    </div>
  );
}
