import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Day, Month } from '../time/days.ts';
import { addDays, addMonths, columnOf, lastDayOf, monthOf, sameDayIn } from '../time/days.ts';

export interface MonthGridInput {
  readonly month: Month;
  /** The open day. */
  readonly day: Day | null;
  readonly today: Day;
  readonly weekStart: number;
  readonly onMonth: (month: Month) => void;
}

export interface MonthGridModel {
  /** The one day in the tab order. */
  readonly tabDay: Day;
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Keys of the APG date grid: arrows, Home and End, Page Up and Down, with Shift by the year; never before this month. */
export function useMonthGrid({ month, day, today, weekStart, onMonth }: MonthGridInput): MonthGridModel {
  const ref = useRef<HTMLTableElement>(null);
  const isMoving = useRef(false);
  const [cursor, setCursor] = useState<Day | null>(null);
  const wished = [cursor, day, today].find((date) => date && monthOf(date) === month);
  const tabDay = wished ?? `${month}-01`;

  useEffect(() => {
    if (isMoving.current) ref.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoving.current = false;
  });

  // A click opens a day without moving the cursor, so the open day takes over.
  useEffect(() => setCursor(null), [day]);

  return { tabDay, ref, onKeyDown };

  function onKeyDown(event: KeyboardEvent): void {
    const target = targetOf(event);
    if (!target) return;
    event.preventDefault();
    const first = `${monthOf(today)}-01`;
    const next = target < first ? first : target;
    isMoving.current = true;
    setCursor(next);
    if (monthOf(next) !== month) onMonth(monthOf(next));
  }

  function targetOf({ key, shiftKey, currentTarget, altKey, ctrlKey, metaKey }: KeyboardEvent): Day | undefined {
    if (altKey || ctrlKey || metaKey) return undefined;
    const isRtl = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
    const forward = isRtl ? -1 : 1;
    const column = columnOf(tabDay, weekStart);
    switch (key) {
      case 'ArrowLeft':
        return addDays(tabDay, -forward);
      case 'ArrowRight':
        return addDays(tabDay, forward);
      case 'ArrowUp':
        return addDays(tabDay, -7);
      case 'ArrowDown':
        return addDays(tabDay, 7);
      case 'Home':
        return within(addDays(tabDay, -column));
      case 'End':
        return within(addDays(tabDay, 6 - column));
      case 'PageUp':
        return sameDayIn(addMonths(month, shiftKey ? -12 : -1), tabDay);
      case 'PageDown':
        return sameDayIn(addMonths(month, shiftKey ? 12 : 1), tabDay);
    }
    return undefined;
  }

  // The days around a month are not drawn, so the ends of its first and last week are inside it.
  function within(date: Day): Day {
    const last = lastDayOf(month);
    return date < `${month}-01` ? `${month}-01` : date > last ? last : date;
  }
}
