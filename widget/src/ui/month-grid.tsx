import { h } from 'preact';
import type { VNode } from 'preact';
import { plural } from '../i18n/fill.ts';
import type { Words } from '../i18n/words.ts';
import type { Day, Month } from '../time/days.ts';
import { addMonths, monthOf, weeksOf, weekStartOf } from '../time/days.ts';
import type { Format } from '../time/format.ts';
import { BACK, Icon, ON } from './icons.tsx';
import type { dayByKey } from './month-grid-keys.ts';

export interface MonthGridProps {
  readonly month: Month;
  /** The open day. */
  readonly day: Day | null;
  /** The day the keyboard has gone to. */
  readonly cursor: Day | null;
  readonly today: Day;
  /** A day to ring: that of the booking being moved. */
  readonly ringed?: Day;
  /** How many free times a day has; undefined while nobody knows. */
  readonly countOf: (day: Day) => number | undefined;
  /** Whether a day without free times can be opened too. */
  readonly isOpenable?: ((day: Day) => boolean) | undefined;
  readonly isLastMonth: boolean;
  readonly isLoading: boolean;
  /** Decides where a key leads; loaded later than the grid is drawn. */
  readonly keys: typeof dayByKey | undefined;
  readonly words: Words;
  readonly format: Format;
  readonly onMonth: (month: Month) => void;
  readonly onDay: (day: Day) => void;
  /** A day was pressed that cannot be opened. */
  readonly onNone?: (day: Day) => void;
  /** The keyboard goes to a day, which may be in another month; the owner of the grid draws it and moves focus there. */
  readonly onCursor: (day: Day) => void;
  /** The visitor is about to ask for this month. */
  readonly onNear: (month: Month) => void;
}

/**
 * A month to pick a day from; days without free times can be reached and read, but chosen only where that leads to
 * something. One day is in
 * the tab order: where the keyboard is, else the open day, else today, else the first of the month.
 */
export function MonthGrid(props: MonthGridProps): VNode {
  const { month, today, words, format, isLoading } = props;
  const weekStart = weekStartOf(format.locale);
  const { cursor, day: open } = props;
  const tabDay =
    [cursor, open, today].find((day) => day && monthOf(day) === month) ?? `${month}-01`;
  return (
    <div class="month">
      <div class="mh">
        <h2 id="m" tabIndex={-1} aria-live="polite">
          {format.month(month)}
        </h2>
        {arrow(-1, words.previous, month <= monthOf(today))}
        {arrow(1, words.next, props.isLastMonth)}
      </div>
      <table role="grid" aria-labelledby="m" aria-busy={isLoading} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((column) => {
              const number = ((weekStart + column - 1) % 7) + 1;
              return (
                <th scope="col" abbr={format.weekday(number, 'long')}>
                  {format.weekday(number, 'short')}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, weekStart).map((week) => (
            <tr key={week.find(Boolean)}>{week.map((day) => (day ? cell(day) : <td />))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function onKeyDown(event: KeyboardEvent): void {
    const next = props.keys?.(event, { tabDay, today, weekStart });
    if (!next) return;
    event.preventDefault();
    props.onCursor(next);
  }

  function arrow(step: 1 | -1, label: string, isOff: boolean): VNode {
    const target = addMonths(month, step);
    const near = () => isOff || props.onNear(target);
    return (
      <button
        class="ib"
        aria-label={label}
        aria-disabled={isOff}
        onClick={() => isOff || props.onMonth(target)}
        onPointerEnter={near}
        onFocus={near}
      >
        <Icon of={step > 0 ? ON : BACK} />
      </button>
    );
  }

  function cell(day: Day): VNode {
    const count = props.countOf(day);
    const isOpen = day === props.day;
    const canOpen = count || props.isOpenable?.(day);
    const state = isLoading ? 'sk' : count ? 'free' : '';
    const told = count ? plural(format.locale, words.slots, count) : count === 0 && words.noSlots;
    return (
      <td aria-selected={isOpen}>
        <button
          class={`d ${state}${day === props.ringed ? ' ring' : ''}`}
          tabIndex={day === tabDay ? 0 : -1}
          aria-disabled={!canOpen}
          aria-current={day === today ? 'date' : undefined}
          aria-label={format.day(day, { year: 'numeric' }) + (told ? `, ${told}` : '')}
          onClick={() => (canOpen ? props.onDay : props.onNone)?.(day)}
        >
          {Number(day.slice(8))}
        </button>
      </td>
    );
  }
}
