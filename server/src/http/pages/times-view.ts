import { html } from 'hono/html';
import type { Formats } from './formats.ts';
import { addMonths, monthOf, weeksOf } from './month.ts';
import { fill, plural } from './words/words.ts';
import { icon } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';

/** A month and a day's times, all of it links. */
export interface TimesShown {
  readonly formats: Formats;
  readonly month: string;
  /** Months that can be turned to, both included. */
  readonly reach: { readonly first: string; readonly last: string };
  /** Free starts by day. */
  readonly days: Readonly<Record<string, readonly string[]>>;
  /** The next free start after this month, when the month has none. */
  readonly next: string | null;
  /** Nothing is free because a calendar behind the bookings does not answer. */
  readonly isPaused?: boolean | undefined;
  readonly today: string;
  readonly day: string | null;
  readonly time: string | null;
  /** The day of the time that is being moved. */
  readonly oldDay: string | null;
  /** Whose times: for the sentence about a month without any. */
  readonly zoneNote: Html | string;
  readonly linkTo: (choice: { month: string; day?: string; time?: string }) => string;
}

/** The grid of days. */
export function monthView(shown: TimesShown): Html {
  const { formats, month } = shown;
  const { words } = formats;
  const weekdays = Array.from(
    { length: 7 },
    (_, index) => ((formats.firstWeekday - 1 + index) % 7) + 1,
  );
  return html`<section class="month">
    <div class="mh">
      <h2 id="month">${formats.month(month)}</h2>
      ${turnTo(shown, -1, words.previousMonth)}${turnTo(shown, 1, words.nextMonth)}
    </div>
    <table aria-labelledby="month">
      <thead>
        <tr>
          ${weekdays.map((number) => html`<th scope="col" abbr="${formats.weekday(number, 'long')}">${formats.weekday(number, 'short')}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(month, formats.firstWeekday).map(
          (week) =>
            html`<tr>
              ${week.map((day) => html`<td>${day === null ? '' : dayCell(shown, day)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** The times of the chosen day, or where the next ones are. */
export function dayView(shown: TimesShown): Html {
  const { formats, day, days } = shown;
  if (day === null) return emptyMonth(shown);
  const starts = days[day] ?? [];
  const { morning, afternoon, evening } = formats.words;
  const part = (name: string, from: number, to: number): Html | string => {
    const own = starts.filter(
      (start) => formats.hourOf(start) >= from && formats.hourOf(start) < to,
    );
    if (own.length === 0) return '';
    return html`<div class="part">
      <h3>${name}</h3>
      <div class="ts">${own.map((start) => timeLink(shown, day, start))}</div>
    </div>`;
  };
  return html`<section aria-labelledby="day">
    <div class="dh">
      <h2 id="day">${formats.dayTitle(day)}</h2>
      <p class="q zone">${shown.zoneNote}</p>
    </div>
    ${part(morning, 0, 12)}${part(afternoon, 12, 17)}${part(evening, 17, 24)}
  </section>`;
}

function turnTo({ formats, month, reach, linkTo }: TimesShown, step: -1 | 1, label: string): Html {
  const to = addMonths(month, step);
  const arrow = icon(step === -1 ? 'back' : 'on');
  if (to < reach.first || to > reach.last) return html`<span class="off">${arrow}</span>`;
  return html`<a
    href="${linkTo({ month: to })}"
    rel="nofollow"
    aria-label="${label}, ${formats.month(to)}"
    >${arrow}</a
  >`;
}

function dayCell(shown: TimesShown, day: string): Html {
  const { formats, days, today, oldDay, linkTo } = shown;
  const number = Number(day.slice(8));
  const free = days[day]?.length ?? 0;
  const marks = [
    free > 0 ? 'free' : '',
    day === oldDay ? 'ring' : '',
    day === shown.day ? 'on' : '',
    day === today ? 'today' : '',
  ];
  const classes = ['d', ...marks.filter(Boolean)].join(' ');
  const isOld = day === oldDay ? fill(formats.words.currentDay, formats.dayTitle(day)) : '';
  if (free === 0) {
    return html`<span class="${classes}"
      >${number}${isOld === '' ? '' : html`<span class="vh"> ${isOld}</span>`}</span
    >`;
  }
  const freeDay = plural(formats.locale, formats.words.freeDay, free);
  const label = isOld || fill(freeDay, formats.dayTitle(day), free);
  return html`<a
    class="${classes}"
    href="${linkTo({ month: monthOf(day), day })}"
    rel="nofollow"
    aria-label="${label}"
    ${day === shown.day ? html` aria-current="date"` : ''}
    >${number}</a
  >`;
}

function timeLink({ formats, time, month, linkTo }: TimesShown, day: string, start: string): Html {
  const isChosen = start === time;
  return html`<a
    class="t${isChosen ? ' on' : ''}"
    href="${linkTo({ month, day, time: start })}"
    rel="nofollow"
    ${isChosen ? html` aria-current="true"` : ''}
    >${formats.time(start)}</a
  >`;
}

function emptyMonth({ formats, month, next, isPaused, linkTo }: TimesShown): Html {
  const { words } = formats;
  if (isPaused === true) {
    return html`<div class="notice"><b>${words.paused}</b>${words.pausedNote}</div>`;
  }
  if (next === null) return html`<div class="notice"><b>${words.nothingFree}</b></div>`;
  const day = formats.dayOf(next);
  return html`<div class="notice">
    <b>${fill(words.noTimes, formats.monthName(month))}</b>${fill(words.nextFree, formats.day(day))}
    <div class="three">
      <a class="b" rel="nofollow" href="${linkTo({ month: monthOf(day), day })}"
        >${fill(words.see, formats.day(day))}</a
      >
    </div>
  </div>`;
}
