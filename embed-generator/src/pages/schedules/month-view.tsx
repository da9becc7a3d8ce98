import type { ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import type { VNode } from 'preact';
import { dateOf, daysAfter, weekdayOf } from '../../time/zone-time.ts';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { scheduleTexts } from './texts.ts';
import { DAYS } from './week.ts';

/** A month of one schedule: closed days hatched, dates with other hours tinted. */
export function MonthView({
  month,
  today,
  schedule,
  timeOffs,
  onPick,
}: {
  /** `2026-12` */
  readonly month: string;
  readonly today: string;
  readonly schedule: ScheduleView;
  /** Of the only person who works it. */
  readonly timeOffs: readonly TimeOff[];
  onPick(date: string): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const language = useLanguage();
  const first = `${month}-01`;
  const start = daysAfter(first, -weekdayOf(first));
  const weeks = Math.ceil((weekdayOf(first) + daysIn(month)) / 7);
  const dates = Array.from({ length: weeks * 7 }, (_, index) => daysAfter(start, index));
  const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  const away = new Set(timeOffs.flatMap((one) => datesOf(one, schedule.timezone)));

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
        const isShut = (other ?? usual).length === 0 || away.has(date);
        const note = away.has(date)
          ? texts.off
          : other && (other.length === 0 ? texts.closed.toLocaleLowerCase() : shortOf(other));
        return (
          <button
            type="button"
            key={date}
            class={[
              date.startsWith(month) ? '' : 'outside',
              isShut ? 'shut' : '',
              other && other.length > 0 && !away.has(date) ? 'other' : '',
              date === today ? 'today' : '',
            ].join(' ')}
            aria-label={[long.format(new Date(date)), note ?? (isShut ? texts.closed : '')]
              .filter(Boolean)
              .join(', ')}
            onClick={() => onPick(date)}
          >
            <span>{Number(date.slice(8))}</span>
            {note && <small>{note}</small>}
          </button>
        );
      })}
    </div>
  );
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

/** The dates somebody is away for the whole day, as far as their start and end say so. */
function datesOf({ start, end }: TimeOff, timezone: string): string[] {
  const last = dateOf(new Date(Date.parse(end) - 1).toISOString(), timezone);
  const dates: string[] = [];
  for (let date = dateOf(start, timezone); date <= last; date = daysAfter(date, 1))
    dates.push(date);
  return dates;
}
