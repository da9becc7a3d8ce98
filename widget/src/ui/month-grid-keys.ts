import type { Day } from '../time/days.ts';
import { addDays, addMonths, columnOf, lastDayOf, monthOf, sameDayIn } from '../time/days.ts';

/**
 * The day a key of the APG date grid leads to: arrows, Home and End of the week, Page Up and Down by the month, with
 * Shift by the year; never before this month. Undefined for a key that is not the grid's.
 */
export function dayByKey(
  event: KeyboardEvent,
  {
    tabDay,
    today,
    weekStart,
  }: { readonly tabDay: Day; readonly today: Day; readonly weekStart: number },
): Day | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const month = monthOf(tabDay);
  const forward = isRightToLeft(event) ? -1 : 1;
  const column = columnOf(tabDay, weekStart);
  const months = event.shiftKey ? 12 : 1;
  const targets: Readonly<Record<string, () => Day>> = {
    ArrowLeft: () => addDays(tabDay, -forward),
    ArrowRight: () => addDays(tabDay, forward),
    ArrowUp: () => addDays(tabDay, -7),
    ArrowDown: () => addDays(tabDay, 7),
    // The days around a month are not drawn, so the ends of its first and last week are inside it.
    Home: () => later(addDays(tabDay, -column), `${month}-01`),
    End: () => sooner(addDays(tabDay, 6 - column), lastDayOf(month)),
    PageUp: () => sameDayIn(addMonths(month, -months), tabDay),
    PageDown: () => sameDayIn(addMonths(month, months), tabDay),
  };
  const target = targets[event.key]?.();
  return target && later(target, `${monthOf(today)}-01`);
}

function isRightToLeft({ currentTarget }: KeyboardEvent): boolean {
  return currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function sooner(one: Day, other: Day): Day {
  return one < other ? one : other;
}
