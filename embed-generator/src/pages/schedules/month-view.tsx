import type { ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { dateOf, daysAfter, weekdayOf } from '../../time/zone-time.ts';
import { tagOf, useLanguage, useTexts } from '../../i18n/language.ts';
import { scheduleTexts } from './texts.ts';
import { DAYS } from './week.ts';

/** A month of one schedule: closed days hatched, dates with other hours tinted. */
export function MonthView({
  month,
  today,
  schedule,
  people,
  timeOffs,
  holidays,
  onPick,
}: {
  /** `2026-12` */
  readonly month: string;
  readonly today: string;
  readonly schedule: ScheduleView;
  /** Those who work it, and when they are away. */
  readonly people: readonly Staff[];
  readonly timeOffs: readonly TimeOff[];
  /** Names by date. */
  readonly holidays: ReadonlyMap<string, string>;
  onPick(date: string): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const language = useLanguage();
  const first = `${month}-01`;
  const start = daysAfter(first, -weekdayOf(first));
  const weeks = Math.ceil((weekdayOf(first) + daysIn(month)) / 7);
  const dates = Array.from({ length: weeks * 7 }, (_, index) => daysAfter(start, index));
  const short = new Intl.DateTimeFormat(tagOf(language), { weekday: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'full', timeZone: 'UTC' });
  const away = awayByDate(timeOffs, people, schedule.timezone);

  return (
    <div class="month num">
      {DAYS.map((day, index) => (
        <span class="quiet" key={day} aria-hidden="true">
          {short.format(Date.UTC(2026, 5, 1 + index))}
        </span>
      ))}
      {dates.map((date) => {
        const other = schedule.overrides[date];
        const usual = schedule.weekly[DAYS[weekdayOf(date)] ?? 'mon'];
        const names = away.get(date) ?? [];
        const isAway = names.length > 0 && names.length === people.length;
        const isShut = (other ?? usual).length === 0 || isAway;
        const note = isAway
          ? texts.off
          : other && other.length > 0
            ? shortOf(other)
            : (holidays.get(date) ?? (other ? texts.closed.toLocaleLowerCase() : names.join(', ')));
        const [before, after] = aroundDay(date, long);
        const besides = [
          holidays.get(date),
          names.length > 0 && !isAway ? texts.off : undefined,
          isShut ? texts.closed.toLocaleLowerCase() : undefined,
        ].filter((one) => one !== undefined && one !== note);
        return (
          <button
            type="button"
            key={date}
            class={[
              date.startsWith(month) ? '' : 'outside',
              isShut ? 'shut' : '',
              other && other.length > 0 && !isAway ? 'other' : '',
              date === today ? 'today' : '',
            ].join(' ')}
            title={note === '' ? undefined : note}
            onClick={() => onPick(date)}
          >
            <span class="hidden">{before}</span>
            <span>{Number(date.slice(8))}</span>
            <span class="hidden">
              {after}
              {note && ', '}
            </span>
            {note && <small>{note}</small>}
            {besides.length > 0 && <span class="hidden">, {besides.join(', ')}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** What is written before and after the number of the day: `mardi `, ` décembre 2026`. */
function aroundDay(date: string, format: Intl.DateTimeFormat): [before: string, after: string] {
  const parts = format.formatToParts(new Date(date));
  const at = parts.findIndex(({ type }) => type === 'day');
  const text = (some: typeof parts) => some.map(({ value }) => value).join('');
  return [text(parts.slice(0, at)), text(parts.slice(at + 1))];
}

function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

/** `9 – 16`, `9:30 – 12` */
function shortOf(windows: readonly (readonly [string, string])[]): string {
  const brief = (time: string) => time.replace(/^0/, '').replace(/:00$/, '');
  return `${brief(windows[0]?.[0] ?? '')} – ${brief(windows.at(-1)?.[1] ?? '')}`;
}

/** First names of those away, by date. */
function awayByDate(
  timeOffs: readonly TimeOff[],
  people: readonly Staff[],
  timezone: string,
): Map<string, string[]> {
  const away = new Map<string, string[]>();
  for (const timeOff of timeOffs) {
    const name = people.find(({ id }) => id === timeOff.staffId)?.name.split(' ')[0] ?? '';
    for (const date of datesOf(timeOff, timezone)) {
      const names = away.get(date) ?? [];
      if (!names.includes(name)) away.set(date, [...names, name]);
    }
  }
  return away;
}

/** The dates somebody is away for the whole day, as far as their start and end say so. */
function datesOf({ start, end }: TimeOff, timezone: string): string[] {
  const last = dateOf(new Date(Date.parse(end) - 1).toISOString(), timezone);
  const dates: string[] = [];
  for (let date = dateOf(start, timezone); date <= last; date = daysAfter(date, 1))
    dates.push(date);
  return dates;
}
